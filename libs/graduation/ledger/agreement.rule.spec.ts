import { canonical, chainStart, digest } from '@libs/platform';
import { disagreement, type Beside } from './agreement.rule';
import { commitment, seal, type LedgerEntry, type SealedEntry } from './ledger-entry.rule';

const evidence = { facts: { lessons: [{ lessonId: 'l', seconds: 5000 }] } };
const facts = canonical({ evidence, versions: [] });
const at = new Date('2026-11-18T04:00:00.000Z');

const beside: Beside = {
  recordedAt: at,
  award: 'graduation',
  schoolId: 'school',
  schoolYear: '2026-2027',
  classHours: 8.3,
  topicCount: 4,
  issuedAt: at,
  holderName: '王小华',
  revokedAt: null,
  revocationReason: null,
  hasFacts: 'certificate',
  salt: 'ab',
  facts,
  evidence,
  bit: 0,
  revocations: 0,
};

const entry = (kind: LedgerEntry['kind'], says: LedgerEntry['says']): SealedEntry =>
  seal(chainStart, {
    version: 1,
    kind,
    certificate: 'certificate',
    recordedAt: at.toISOString(),
    says,
  });

const issued = entry('issued', {
  programmeVersion: 'version',
  rules: 'rules',
  school: 'school',
  schoolYear: '2026-2027',
  classHours: 8.3,
  topics: 4,
  issuedAt: at.toISOString(),
  facts: commitment('ab', facts),
  recordedLater: false,
});
const revoked = entry('revoked', {
  revokedAt: at.toISOString(),
  reason: digest('发放有误'),
  recordedLater: false,
});
const gone = { revokedAt: at, revocationReason: '发放有误', revocations: 1, bit: 1 };
const erased = { holderName: null, facts: null, salt: null };

const judge = (sealed: SealedEntry, change: Partial<Beside> = {}, rules: string | null = 'rules') =>
  disagreement({ ...sealed, ...beside, ...change }, rules);

describe('an entry agrees with its certificate', () => {
  it.each<[string, SealedEntry, Partial<Beside>]>([
    ['as it was issued', issued, {}],
    ['once it was revoked', issued, gone],
    ['once the account was deleted', issued, erased],
    ['in its revocation', revoked, gone],
  ])('%s', (_, sealed, change) => {
    expect(judge(sealed, change)).toBeNull();
  });
});

describe('an entry tells', () => {
  it.each<[string, Partial<Beside>]>([
    ['school', { schoolId: 'other' }],
    ['school year', { schoolYear: '2025-2026' }],
    ['class hours', { classHours: 9 }],
    ['number of topics', { topicCount: 5 }],
    ['day of issue', { issuedAt: new Date(0) }],
    ['kind', { award: 'diploma' }],
    ['time of recording', { recordedAt: new Date(0) }],
    ['facts were changed', { facts: '{}' }],
    ['facts were changed', { salt: 'cd' }],
    ['own facts', { evidence: { facts: {} } }],
    ['facts are missing', { ...erased, holderName: '王小华' }],
    ['facts are missing', { ...erased, hasFacts: null }],
    ['not recorded', { revokedAt: at, bit: 1 }],
    ['not recorded', { revocations: 1 }],
    ['status list', { bit: 1 }],
    ['status list', { ...gone, bit: 0 }],
    ['no place', { bit: null }],
  ])('of the %s', (fault, change) => {
    expect(judge(issued, change)).toContain(fault);
  });

  it('of rules that were changed, and of a revocation that was', () => {
    expect(judge(issued, {}, 'other')).toContain('rules');
    expect(judge(revoked, { ...gone, revokedAt: null })).toContain('revocation');
    expect(judge(revoked, { ...gone, revocationReason: '别的' })).toContain('reason');
    expect(judge({ ...issued, body: '{' })).toContain('cannot be read');
  });
});
