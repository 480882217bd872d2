import { Decimal } from 'decimal.js';

/** Sixty digits inside; a rating never touches a binary fraction. */
export const Exact = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 60,
});
export type Exact = Decimal;

/** What is worked out from numbers of a standard, which are the same for every school: once for each, then remembered. */
export function remembered<V, Key extends string | number>(work: (key: Key) => V): (key: Key) => V {
  const known = new Map<Key, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(key);
    if (known.size < 5000) known.set(key, made);
    return made;
  };
}

const ofNumber = remembered((value: number): Exact => new Exact(value));

export const exact = (value: Decimal.Value): Exact =>
  typeof value === 'number' ? ofNumber(value) : new Exact(value);
export const zero = exact(0);
export const one = exact(1);
export const hundred = exact(100);

/**
 * Takes the noise of repeating fractions away where a number is compared, rounded or stored: (1/3) × 3 is 1 again,
 * so a total that is exactly on an edge in true arithmetic is on that edge here too. Never on the way there: what one
 * settling cuts off, the next multiplication would carry over the edge. 30 decimals are kept of 60 digits.
 */
export const settle = (value: Exact): Exact => value.toDecimalPlaces(30, Decimal.ROUND_HALF_UP);

/** Whether a number reaches a limit of the standard, edges included. */
export const reaches = (value: Exact, limit: Decimal.Value): boolean => settle(value).gte(exact(limit));

/** Half-up to two decimals; applied once, to the total (domain: rating standard). */
export const toHundredths = (value: Exact): Exact => settle(value).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

const shortened = (value: Exact): string => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
const briefNumber = remembered((value: number): string => shortened(exact(value)));

/** For people: at most two decimals, no trailing zeros. */
export const brief = (value: Decimal.Value): string =>
  typeof value === 'number' ? briefNumber(value) : shortened(exact(value));

/** For storage: every digit there is, never an exponent. */
export const digits = (value: Exact): string => settle(value).toFixed();

/** A decimal as a database tells it, without the zeros after its last digit: `0.5000` is `0.5`. */
export const plainDecimal = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
