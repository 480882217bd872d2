import { createHash } from 'node:crypto';

/**
 * JSON with sorted keys and no spaces, so that the same content has the same text whatever a database did to the
 * order of its keys. Numbers that matter are strings by then.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** Copied with sorted keys, then written as it is: asking back for every key takes twice the time. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) copy[key] = sorted((value as Record<string, unknown>)[key]);
  return copy;
}

/** SHA-256 of a text, hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of the canonical JSON, hex. */
export const fingerprint = (value: unknown): string => hashOf(canonicalJson(value));
