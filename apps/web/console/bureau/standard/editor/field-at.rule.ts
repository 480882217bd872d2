/** Steps into a document, joined by dots as the server names them: `indicators.4.weight`. */
export type Place = string;

type Branch = Record<string, unknown> | unknown[];

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;
const inner = (value: unknown, step: string): unknown =>
  isBranch(value) ? (value as Record<string, unknown>)[step] : undefined;

/** What stands at a place; undefined where nothing does. */
export const valueAt = (document: unknown, place: Place): unknown =>
  place.split('.').reduce<unknown>(inner, document);

/** The same document with another value at a place; `undefined` takes the field away. Nothing else is copied or changed. */
export function withValue<T>(document: T, place: Place, value: unknown): T {
  const [step = '', ...rest] = place.split('.');
  const next = rest.length === 0 ? value : withValue(inner(document, step) ?? {}, rest.join('.'), value);
  if (Array.isArray(document)) {
    const at = Number(step);
    const changed = [
      ...document.slice(0, at),
      ...(next === undefined ? [] : [next]),
      ...document.slice(at + 1),
    ];
    return changed as T;
  }
  const { [step]: _before, ...others } = document as Record<string, unknown>;
  if (next === undefined) return others as T;
  return { ...(document as Record<string, unknown>), [step]: next } as T;
}
