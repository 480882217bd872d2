import { createHash } from 'node:crypto';

/**
 * JSON with sorted keys and no spaces, so that the same content has the same text whatever a database did to the
 * order of its keys. Numbers that matter are strings by then.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/**
 * With sorted keys, to be written as it is: asking back for every key takes twice the time. What has them in their order
 * already, as the engine's own answers, is not copied.
 */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Array.isArray(value) ? sortedItems(value) : sortedKeys(value as Record<string, unknown>);
}

function sortedItems(items: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (const [at, item] of items.entries()) {
    const own = sorted(item);
    if (own !== item) copy ??= [...items];
    if (copy) copy[at] = own;
  }
  return copy ?? items;
}

function sortedKeys(value: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(value);
  let copy: Record<string, unknown> | null = isAscending(keys) ? null : {};
  for (const key of copy ? keys.sort() : keys) {
    const own = sorted(value[key]);
    if (own !== value[key]) copy ??= { ...value };
    if (copy) copy[key] = own;
  }
  return copy ?? value;
}

function isAscending(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at += 1) if (keys[at]! < keys[at - 1]!) return false;
  return true;
}

/** SHA-256 of a text, hex. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of the canonical JSON, hex. */
export const fingerprint = (value: unknown): string => hashOf(canonicalJson(value));
