import { createHash } from 'node:crypto';

/** Everything a credential says; whoever shows it shows no more than this. */
export interface Certified {
  kind: 'graduation' | 'commendation' | 'diploma';
  certificateId: string;
  subjectId: string;
  /** Who signs: a did:web. */
  issuer: string;
  issuerName: string;
  programmeVersionId: string;
  programmeNumber: number;
  programmeName: string;
  /** What the programme version asked for, in a sentence. */
  criteria: string;
  schoolId: string;
  schoolName: string;
  schoolYear: string;
  classHours: number;
  issuedAt: Date;
  /** The open check page. */
  checkUrl: string;
  statusListUrl: string;
  statusListIndex: number;
}

/** The holder's own wish: the hash of the name, so that who is told the name can see that it belongs here. */
export interface NamedHolder {
  name: string;
  /** Hexadecimal. */
  salt: string;
}

/** Of the vocabulary of Open Badges 3.0. */
const achievementTypes: Record<Certified['kind'], string> = {
  graduation: 'CertificateOfCompletion',
  commendation: 'Award',
  diploma: 'Diploma',
};

const urn = (id: string): string => `urn:uuid:${id}`;

/** An Open Badges 3.0 credential (W3C Verifiable Credentials 2.0), not signed yet. Pure: the same certificate gives the same credential. */
export function openBadge(certified: Certified, holder: NamedHolder | null): Record<string, unknown> {
  const { certificateId, issuer, issuerName, programmeName, issuedAt, checkUrl } = certified;
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: urn(certificateId),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: programmeName,
    issuer: { id: issuer, type: ['Profile'], name: issuerName },
    validFrom: secondOf(issuedAt),
    credentialSubject: subjectOf(certified, holder),
    evidence: [{ id: checkUrl, type: ['Evidence'], name: '证书核验页 · Check page', genre: 'Certificate' }],
    credentialStatus: {
      id: `${certified.statusListUrl}#${certified.statusListIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(certified.statusListIndex),
      statusListCredential: certified.statusListUrl,
    },
  };
}

/** The claims that Open Badges 3.0 (§8.2.4) wants beside the credential's own members. */
export function claimsOf(certified: Certified): { iss: string; jti: string; sub: string; nbf: number } {
  return {
    iss: certified.issuer,
    jti: urn(certified.certificateId),
    sub: urn(certified.subjectId),
    nbf: Math.floor(certified.issuedAt.getTime() / 1000),
  };
}

function subjectOf(certified: Certified, holder: NamedHolder | null): object {
  const { kind, subjectId, schoolYear, schoolId, schoolName, classHours, programmeVersionId } = certified;
  const hours = `${urn(programmeVersionId)}#class-hours`;
  return {
    id: urn(subjectId),
    type: ['AchievementSubject'],
    ...(holder ? { identifier: [identityOf(holder)] } : {}),
    term: schoolYear,
    source: { id: urn(schoolId), type: ['Profile'], name: schoolName },
    achievement: {
      id: kind === 'graduation' ? urn(programmeVersionId) : `${urn(programmeVersionId)}#${kind}`,
      type: ['Achievement'],
      achievementType: achievementTypes[kind],
      name: certified.programmeName,
      description: `${certified.programmeName} · ${certified.schoolYear}`,
      criteria: { narrative: certified.criteria },
      inLanguage: 'zh-CN',
      version: String(certified.programmeNumber),
      resultDescription: [
        { id: hours, type: ['ResultDescription'], name: '认定课时 · Class hours', resultType: 'Result' },
      ],
    },
    result: [{ type: ['Result'], resultDescription: hours, value: String(classHours) }],
  };
}

function identityOf({ name, salt }: NamedHolder): object {
  const identityHash = createHash('sha256').update(`${name}${salt}`, 'utf8').digest('hex');
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${identityHash}`,
    identityType: 'name',
    salt,
  };
}

/** `nbf` has whole seconds and must be the same instant. */
function secondOf(at: Date): string {
  return new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
