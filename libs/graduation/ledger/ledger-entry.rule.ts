import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What the first entry has in the place of a predecessor. */
export const beginning = '0'.repeat(64);

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

/** One link of the chain, before it is sealed. */
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

export interface SealedEntry {
  sequence: number;
  kind: EntryKind;
  certificateId: string;
  previousHash: string;
  hash: string;
  /** Canonical JSON (RFC 8785) of the entry; its SHA-256 is the hash. */
  body: string;
}

/** The one way to write a value as JSON (RFC 8785), so that its hash is the same everywhere. */
export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('There is no JSON for this value');
  return text;
}

/** SHA-256 of the text, hexadecimal. */
export function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Binds to facts without telling them. `salt` is hexadecimal, 128 random bits or more. */
export function commitment(salt: string, facts: string): string {
  return digest(`${salt}:${facts}`);
}

export function seal(entry: LedgerEntry): SealedEntry {
  const body = canonical(entry);
  const { sequence, kind, certificate, previous } = entry;
  return { sequence, kind, certificateId: certificate, previousHash: previous, hash: digest(body), body };
}

/** What is wrong with a stored entry that should follow `before`; null when nothing is. */
export function faultOf(stored: SealedEntry, before: { sequence: number; hash: string }): string | null {
  if (stored.sequence !== before.sequence + 1) return `entry ${before.sequence + 1} is missing`;
  if (stored.previousHash !== before.hash) return 'it does not follow the entry before';
  if (digest(stored.body) !== stored.hash) return 'its hash is not that of its content';
  const entry = entryOf(stored);
  if (!entry) return 'its content cannot be read';
  const same =
    entry.sequence === stored.sequence &&
    entry.kind === stored.kind &&
    entry.certificate === stored.certificateId &&
    entry.previous === stored.previousHash;
  return same ? null : 'its content speaks of another place or certificate';
}

/** The content of a stored entry; null when it is none. */
export function entryOf({ body }: Pick<SealedEntry, 'body'>): LedgerEntry | null {
  try {
    const entry = JSON.parse(body) as LedgerEntry;
    return typeof entry.says === 'object' && canonical(entry) === body ? entry : null;
  } catch {
    return null;
  }
}
