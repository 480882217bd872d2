import type { ProgrammeRules } from '../programmes/programme.rule';

/** Shanghai has had no summer time since 1991: a fixed offset turns its dates into instants. */
const shanghai = '+08:00';

/**
 * From when learning counts for an enrolment that follows an unfinished one: the start of the term `carryOverTerms` terms before
 * the new school year, but never before the unfinished enrolment's own beginning (domain: not met is carried over for up to two
 * terms). `yearFrom` is the first instant of the new school year.
 */
export function countsFrom(rules: ProgrammeRules, yearFrom: Date, unfinishedSince: Date | null): Date {
  if (unfinishedSince === null || rules.carryOverTerms === 0) return yearFrom;
  const carried = termStartsBefore(rules, yearFrom, rules.carryOverTerms);
  return new Date(Math.min(yearFrom.getTime(), Math.max(carried.getTime(), unfinishedSince.getTime())));
}

function termStartsBefore(rules: ProgrammeRules, yearFrom: Date, terms: number): Date {
  const firstYear = yearFrom.getUTCFullYear();
  const yearsBack = Math.ceil(terms / rules.termStarts.length) + 1;
  const starts = Array.from({ length: yearsBack * 2 + 1 }, (_, index) => firstYear - yearsBack + index)
    .flatMap((year) => rules.termStarts.map((day) => new Date(`${year}-${day}T00:00:00${shanghai}`)))
    .filter((start) => start < yearFrom)
    .sort((a, b) => b.getTime() - a.getTime());
  return starts[terms - 1] ?? yearFrom;
}
