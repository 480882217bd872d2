import { daysBetween, isDay, plusDays, weekdayOf } from './day.rule';

/** One of the two terms of a school year; days in Asia/Shanghai, both ends belong to it. */
export interface Term {
  /** e.g. `2026-2027` */
  schoolYear: string;
  number: 1 | 2;
  /** `YYYY-MM-DD` */
  startsOn: string;
  endsOn: string;
}

/** `2026-2027`: two years in a row. */
export const isSchoolYear = (code: string): boolean =>
  /^\d{4}-\d{4}$/.test(code) && Number(code.slice(5)) === Number(code.slice(0, 4)) + 1;

/** `2026-2027` and −1 is `2025-2026`. */
export const schoolYearBeside = (code: string, years: number): string => {
  const start = Number(code.slice(0, 4)) + years;
  return `${start}-${start + 1}`;
};

/** The days a school year reaches over, whatever its terms (domain: rating standard, window). */
export const daysOfSchoolYear = (code: string): { from: string; until: string } => ({
  from: `${code.slice(0, 4)}-09-01`,
  until: `${code.slice(5)}-08-31`,
});

const mondayOf = (day: string): string => plusDays(day, 1 - weekdayOf(day));

/**
 * The school week a day lies in: the week (Monday to Sunday) in which the term starts is the first. Zero or less
 * before the term.
 */
export const weekOf = (term: Pick<Term, 'startsOn'>, day: string): number =>
  Math.floor(daysBetween(mondayOf(term.startsOn), day) / 7) + 1;

/** The Monday of a school week; of the first it may lie before the term starts. */
export const mondayOfWeek = (term: Pick<Term, 'startsOn'>, week: number): string =>
  plusDays(mondayOf(term.startsOn), (week - 1) * 7);

export const weeksIn = (term: Pick<Term, 'startsOn' | 'endsOn'>): number => weekOf(term, term.endsOn);

/** A field of the two terms of a year that cannot stand, and why. */
export interface TermFault {
  field: string;
  code: 'not-a-day' | 'ends-before-it-starts' | 'overlaps' | 'outside-the-year';
}

/**
 * What keeps two terms from being those of a school year. A term may begin in August for the first days of school;
 * it must not reach into the terms of the years beside it.
 */
export function termFaults(
  schoolYear: string,
  terms: readonly Pick<Term, 'startsOn' | 'endsOn'>[],
  beside: readonly Pick<Term, 'startsOn' | 'endsOn'>[],
): TermFault[] {
  const earliest = `${schoolYear.slice(0, 4)}-08-01`;
  const latest = daysOfSchoolYear(schoolYear).until;
  return terms.flatMap((term, index): TermFault[] => {
    const fields = (['startsOn', 'endsOn'] as const).map((name) => ({
      field: `terms.${index}.${name}`,
      day: term[name],
    }));
    const strange = fields.filter(({ day }) => !isDay(day));
    if (strange.length > 0) return strange.map(({ field }) => ({ field, code: 'not-a-day' }));
    const outside = fields.filter(({ day }) => day < earliest || day > latest);
    if (outside.length > 0) return outside.map(({ field }) => ({ field, code: 'outside-the-year' }));
    const [start, end] = fields as [(typeof fields)[0], (typeof fields)[0]];
    if (end.day < start.day) return [{ field: end.field, code: 'ends-before-it-starts' }];
    const others = [...terms.slice(0, index), ...beside].filter((other) => isDay(other.startsOn));
    const overlapping = others.some((other) => start.day <= other.endsOn && other.startsOn <= end.day);
    const disordered = terms.slice(0, index).some((other) => start.day < other.startsOn);
    return overlapping || disordered ? [{ field: start.field, code: 'overlaps' }] : [];
  });
}
