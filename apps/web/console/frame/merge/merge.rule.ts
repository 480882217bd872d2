/** Mine: what stands in the form. Theirs: what somebody else has saved since the form was opened. */
export type Side = 'mine' | 'theirs';

/** A field that they have changed to something else than what stands in the form. */
export interface Difference<Name extends string> {
  name: Name;
  /** What is taken where nothing is chosen: theirs where I have not touched the field, mine where both have. */
  usual: Side;
}

type Values<Name extends string> = Readonly<Partial<Record<Name, unknown>>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Nothing is nothing, however a form or the server writes it. */
const same = (a: unknown, b: unknown): boolean =>
  (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b);

/** `base`: the fields as the form was opened with them. */
export function differencesOf<Name extends string>(
  names: readonly Name[],
  { base, mine, theirs }: { base: Values<Name>; mine: Values<Name>; theirs: Values<Name> },
): Difference<Name>[] {
  return names
    .filter((name) => !same(theirs[name], base[name]) && !same(theirs[name], mine[name]))
    .map((name) => ({ name, usual: same(mine[name], base[name]) ? 'theirs' : 'mine' }));
}

/** Mine, with theirs in each field that is taken from them. */
export function mergedOf<Name extends string, Form extends Values<Name>>(
  mine: Form,
  theirs: Values<Name>,
  differences: readonly Difference<Name>[],
  chosen: Readonly<Partial<Record<Name, Side>>>,
): Form {
  const taken = differences
    .filter(({ name, usual }) => (chosen[name] ?? usual) === 'theirs')
    .map(({ name }) => [name, theirs[name]]);
  return { ...mine, ...Object.fromEntries(taken) };
}
