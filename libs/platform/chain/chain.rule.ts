import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The last link of a hash chain: whoever adds one goes on from here. */
export interface ChainEnd {
  /** From 1, without gaps; 0 before the first link. */
  sequence: number;
  hash: string;
}

/** A link as it is stored. */
export interface ChainLink {
  sequence: number;
  previousHash: string;
  hash: string;
  /** Canonical JSON (RFC 8785) of the content with `sequence` and `previous`; its SHA-256 is the hash. */
  body: string;
}

/** What the first link follows. */
export const chainStart: ChainEnd = { sequence: 0, hash: '0'.repeat(64) };

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

/** The link that says `content` and follows `end`. */
export function linkAfter(end: ChainEnd, content: object): ChainLink {
  const sequence = end.sequence + 1;
  const body = canonical({ ...content, sequence, previous: end.hash });
  return { sequence, previousHash: end.hash, hash: digest(body), body };
}

/** What is wrong with a stored link that should follow `before`; null when nothing is. */
export function linkFault(stored: ChainLink, before: ChainEnd): string | null {
  if (stored.sequence !== before.sequence + 1) return `entry ${before.sequence + 1} is missing`;
  if (stored.previousHash !== before.hash) return 'it does not follow the entry before';
  if (digest(stored.body) !== stored.hash) return 'its hash is not that of its content';
  const content = contentOf(stored.body);
  if (!content) return 'its content cannot be read';
  const same = content['sequence'] === stored.sequence && content['previous'] === stored.previousHash;
  return same ? null : 'its content speaks of another place';
}

/** The content of a stored body; null when it is none, or not written canonically. */
export function contentOf(body: string): Record<string, unknown> | null {
  try {
    const content = JSON.parse(body) as Record<string, unknown> | null;
    return content !== null && typeof content === 'object' && canonical(content) === body ? content : null;
  } catch {
    return null;
  }
}
