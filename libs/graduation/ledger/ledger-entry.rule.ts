import { contentOf, digest, linkAfter, linkFault, type ChainEnd, type ChainLink } from '@libs/platform';

export const entryKinds = ['issued', 'revoked'] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * What an entry says of a certificate at its issue. Nothing of it is a person's: what the holder learned is behind `facts`, a
 * salted hash that nobody can open once salt and facts are erased.
 */
export interface IssuedStatement {
  /** Of another kind than a graduation's. */
  award?: string;
  programmeVersion: string;
  /** SHA-256 of the canonical rules of that version. */
  rules: string;
  school: string;
  schoolYear: string;
  classHours: number;
  topics: number;
  /** ISO instant. */
  issuedAt: string;
  /** Salted SHA-256 of the facts (`commitment`). */
  facts: string;
  /** Written more than a day after the issue: the facts are those that were kept until then. */
  recordedLater: boolean;
}

export interface RevokedStatement {
  /** ISO instant. */
  revokedAt: string;
  /** SHA-256 of the reason on the check page. */
  reason: string;
  recordedLater: boolean;
}

/** What one link of the chain says. */
export interface LedgerEntry {
  version: 1;
  /** From 1, without gaps. */
  sequence: number;
  /** Hash of the entry before. */
  previous: string;
  kind: EntryKind;
  certificate: string;
  /** ISO instant. */
  recordedAt: string;
  says: IssuedStatement | RevokedStatement;
}

/** An entry that has no place in the chain yet. */
export type NewEntry = Omit<LedgerEntry, 'sequence' | 'previous'>;

export interface SealedEntry extends ChainLink {
  kind: EntryKind;
  certificateId: string;
}

/** Binds to facts without telling them. `salt` is hexadecimal, 128 random bits or more. */
export function commitment(salt: string, facts: string): string {
  return digest(`${salt}:${facts}`);
}

/** The entry that follows `end`. */
export function seal(end: ChainEnd, entry: NewEntry): SealedEntry {
  return { ...linkAfter(end, entry), kind: entry.kind, certificateId: entry.certificate };
}

/** What is wrong with a stored entry that should follow `before`; null when nothing is. */
export function faultOf(stored: SealedEntry, before: ChainEnd): string | null {
  const fault = linkFault(stored, before);
  if (fault) return fault;
  const entry = entryOf(stored);
  if (!entry) return 'its content cannot be read';
  const same = entry.kind === stored.kind && entry.certificate === stored.certificateId;
  return same ? null : 'its content speaks of another place or certificate';
}

/** The content of a stored entry; null when it is none. */
export function entryOf({ body }: Pick<SealedEntry, 'body'>): LedgerEntry | null {
  const content = contentOf(body);
  return typeof content?.['says'] === 'object' ? (content as unknown as LedgerEntry) : null;
}
