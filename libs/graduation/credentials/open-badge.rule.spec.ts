import fc from 'fast-check';
import { claimsOf, openBadge, type Certified } from './open-badge.rule';

const certified: Certified = {
  kind: 'graduation',
  certificateId: '01a00000-0000-7000-8000-000000000001',
  subjectId: '01a00000-0000-4000-8000-000000000002',
  issuer: 'did:web:city.example',
  issuerName: '禾城家长学校',
  programmeVersionId: '01a00000-0000-7000-8000-000000000003',
  programmeNumber: 2,
  programmeName: '家长学校年度课程',
  criteria: '累计课时 ≥ 8',
  schoolId: '01a00000-0000-7000-8000-000000000004',
  schoolName: '实验小学家长学校',
  schoolYear: '2026-2027',
  classHours: 8.3,
  issuedAt: new Date('2026-11-18T04:00:00.500Z'),
  checkUrl: 'https://city.example/check/7K3M',
  statusListUrl: 'https://city.example/api/credential-status-lists/1',
  statusListIndex: 77,
};

describe('an open badge', () => {
  it('is the same for the same certificate, and its claims say what it says', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (issuedAt) => {
        const badge = openBadge({ ...certified, issuedAt }, null);
        expect(openBadge({ ...certified, issuedAt }, null)).toEqual(badge);
        const { nbf, iss, jti, sub } = claimsOf({ ...certified, issuedAt });
        expect(new Date(badge.validFrom as string).getTime()).toBe(nbf * 1000);
        expect(badge).toMatchObject({ id: jti, issuer: { id: iss }, credentialSubject: { id: sub } });
      }),
    );
  });

  it('of another kind is another achievement of the same programme', () => {
    const achievements = (['graduation', 'commendation', 'diploma'] as const).map((kind) => {
      const { credentialSubject } = openBadge({ ...certified, kind }, null);
      return (credentialSubject as { achievement: { id: string; achievementType: string } }).achievement;
    });
    expect(new Set(achievements.map(({ id }) => id)).size).toBe(3);
    expect(achievements.map(({ achievementType }) => achievementType)).toEqual([
      'CertificateOfCompletion',
      'Award',
      'Diploma',
    ]);
  });

  it('holds nothing of the name but its salted hash, and that only when it is wished', () => {
    const holder = { name: '王小华', salt: 'ab' };
    expect(JSON.stringify(openBadge(certified, holder))).not.toContain('王小华');
    expect(openBadge(certified, null).credentialSubject).not.toHaveProperty('identifier');
    expect(openBadge(certified, holder).credentialSubject).toHaveProperty('identifier');
  });
});
