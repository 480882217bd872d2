import { textOf } from './text-of';

/** A field of a form, in its order, with how its value is told where that is not plain. */
export interface MergeField<Values> {
  name: Extract<keyof Values, string>;
  label: string;
  show?: (value: never) => string;
}

/** A value in words: choices by their names, many after one another, formatted text without its tags. */
export function shownValue<Values>({ show }: MergeField<Values>, value: unknown, words: YesNo): string {
  if (value === undefined || value === null || value === '') return words.nothing;
  if (Array.isArray(value) && value.length === 0) return words.nothing;
  if (show) {
    const each = show as (one: unknown) => string;
    return Array.isArray(value) ? value.map((one) => each(one)).join(words.between) : each(value);
  }
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return Array.isArray(value) ? value.join(words.between) : textOf(plain(value));
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

interface YesNo {
  yes: string;
  no: string;
  nothing: string;
  between: string;
}
