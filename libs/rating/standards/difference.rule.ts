import { movesBetween } from './moves.rule';
import type { StandardDocument } from './standard.rule';

/** One field of a standard that is otherwise than before. */
export interface Difference {
  /** `general` for what stands at the top of the document. */
  section: string;
  /** The indicator, gate, tier … by its code; null in a section that is one thing. */
  code: string | null;
  /**
   * Within it, e.g. `weight` or `parts.0.scale.general.lo`; empty where the whole thing came or went, `order` where it
   * was moved: then the sides are its places, from 1 on.
   */
  field: string;
  /** JSON values; null where there was, or is, nothing. */
  before: Json;
  after: Json;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Lists whose members are known by a code: a new one shifts nothing, and one that was moved is told once. */
const coded: Record<string, string> = {
  domains: 'code',
  indicators: 'code',
  gates: 'code',
  tiers: 'tier',
  vetoes: 'code',
};

/** Every field in which two versions differ, in the order of the later document; what went stands at the end of its section. */
export function differencesOf(before: StandardDocument, after: StandardDocument): Difference[] {
  const was: Fields = before;
  const is: Fields = after;
  return namesOf(was, is).flatMap((name) => {
    const key = coded[name];
    if (key) return membersOf(name, key, was[name], is[name]);
    const [old, now] = [orNull(was[name]), orNull(is[name])];
    const isWhole = !isFields(old) && !isFields(now);
    const section = isWhole ? 'general' : name;
    return fieldsOf(old, now, isWhole ? name : '').map((each) => ({ section, code: null, ...each }));
  });
}

type Fields = Record<string, Json | undefined>;
type Field = Pick<Difference, 'field' | 'before' | 'after'>;

function membersOf(section: string, key: string, was: Json | undefined, is: Json | undefined): Difference[] {
  const [before, after] = [byCode(was, key), byCode(is, key)];
  const moves = movesBetween(placesOf(before), placesOf(after));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((code) => {
    const [old, now] = [orNull(before.get(code)), orNull(after.get(code))];
    if (old === null || now === null) return [{ section, code, field: '', before: old, after: now }];
    const moved = moves.get(code);
    const fields = fieldsOf(old, now, '').map((each) => ({ section, code, ...each }));
    return moved ? [{ section, code, field: 'order', ...moved }, ...fields] : fields;
  });
}

/** Codes by what they stand in: an indicator in its domain, all others in their list. */
function placesOf(members: Map<string, Json>): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [code, member] of members) {
    const domain = isFields(member) ? member['domain'] : null;
    const list = typeof domain === 'string' ? domain : '';
    lists.set(list, [...(lists.get(list) ?? []), code]);
  }
  return lists;
}

/** Down to the single values; a field only one of the two has is told whole. */
function fieldsOf(before: Json, after: Json, field: string): Field[] {
  if (isSame(before, after)) return [];
  const inner = pairsOf(before, after);
  if (!inner) return [{ field, before, after }];
  return inner.flatMap(([name, old, now]) => fieldsOf(old, now, field ? `${field}.${name}` : name));
}

function pairsOf(before: Json, after: Json): [string, Json, Json][] | null {
  if (isFields(before) && isFields(after)) {
    return namesOf(before, after).map((name) => [name, orNull(before[name]), orNull(after[name])]);
  }
  // Lists of equal length are compared place by place; one that grew or shrank is told whole.
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return null;
  if (!after.some((each) => isFields(each))) return null;
  return after.map((now, at) => [String(at), orNull(before[at]), now]);
}

function byCode(list: Json | undefined, key: string): Map<string, Json> {
  const members = Array.isArray(list) ? list : [];
  return new Map(
    members.flatMap((member) => {
      const code = isFields(member) ? member[key] : null;
      return typeof code === 'string' ? [[code, member] as const] : [];
    }),
  );
}

const namesOf = (before: Fields, after: Fields): string[] => [
  ...new Set([...Object.keys(after), ...Object.keys(before)]),
];

const orNull = (value: Json | undefined): Json => value ?? null;

const isFields = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isSame(before: Json, after: Json): boolean {
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((each, at) => isSame(each, after[at]!));
  if (isFields(before) && isFields(after))
    return namesOf(before, after).every((name) => isSame(orNull(before[name]), orNull(after[name])));
  return before === after;
}
