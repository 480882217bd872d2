import { canonical, digest } from '@libs/platform';
import {
  commitment,
  entryOf,
  type IssuedStatement,
  type RevokedStatement,
  type SealedEntry,
} from './ledger-entry.rule';

/** What stands in the tables beside an entry. */
export interface Beside {
  recordedAt: Date;
  award: string;
  schoolId: string;
  schoolYear: string;
  classHours: number;
  topicCount: number;
  issuedAt: Date;
  holderName: string | null;
  revokedAt: Date | null;
  revocationReason: string | null;
  hasFacts: string | null;
  salt: string | null;
  facts: string | null;
  evidence: object;
  bit: number | null;
  revocations: number;
}

/**
 * What of the certificate does not agree with its entry; null when all does. `rulesHash` is that of the programme version the
 * entry names, as it stands now.
 */
export function disagreement(entry: SealedEntry & Beside, rulesHash: string | null): string | null {
  const content = entryOf(entry);
  if (!content) return 'its content cannot be read';
  if (content.recordedAt !== entry.recordedAt.toISOString()) return 'the time of recording was changed';
  if (entry.kind === 'revoked') return revocationDiffers(content.says as RevokedStatement, entry);
  const says = content.says as IssuedStatement;
  if (says.rules !== rulesHash) return 'the rules of the programme version were changed';
  return certificateDiffers(says, entry) ?? factsDiffer(says, entry) ?? revocationMissing(entry);
}

function certificateDiffers(says: IssuedStatement, row: Beside): string | null {
  const same: [fact: string, agrees: boolean][] = [
    ['kind', (says.award ?? 'graduation') === row.award],
    ['school', says.school === row.schoolId],
    ['school year', says.schoolYear === row.schoolYear],
    ['class hours', says.classHours === row.classHours],
    ['number of topics', says.topics === row.topicCount],
    ['day of issue', says.issuedAt === row.issuedAt.toISOString()],
  ];
  const changed = same.find(([, agrees]) => !agrees);
  return changed ? `the certificate’s ${changed[0]} was changed` : null;
}

/** Facts are away for one reason only: the holder has deleted the account, and then the name is away, too. */
function factsDiffer(says: IssuedStatement, row: Beside): string | null {
  if (row.facts === null || row.salt === null) {
    const erased = row.hasFacts !== null && row.holderName === null;
    return erased ? null : 'the facts are missing';
  }
  if (commitment(row.salt, row.facts) !== says.facts) return 'the facts were changed';
  const kept = JSON.parse(row.facts) as { evidence: object };
  return canonical(kept.evidence) === canonical(row.evidence)
    ? null
    : 'the graduation’s own facts were changed';
}

function revocationMissing({ revokedAt, revocations, bit }: Beside): string | null {
  if ((revokedAt !== null) !== revocations > 0) return 'the revocation of the certificate is not recorded';
  if (bit === null) return 'the certificate has no place in a status list';
  return (revokedAt !== null) === (bit === 1) ? null : 'the status list says otherwise than the certificate';
}

function revocationDiffers(says: RevokedStatement, row: Beside): string | null {
  if (row.revokedAt?.toISOString() !== says.revokedAt) return 'the revocation of the certificate was changed';
  return digest(row.revocationReason ?? '') === says.reason
    ? null
    : 'the reason of the revocation was changed';
}
