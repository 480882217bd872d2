/** `from` inclusive, `to` exclusive; an enrolment carried over begins before its own school year. */
export interface CountingWindow {
  countsFrom: Date;
  countsTo: Date;
}

/** A required activity as a family stands to it. */
export interface SessionFact {
  startsAt: Date;
  attended: boolean;
}

/** The term an accepted practice record is about. */
export interface RecordFact {
  schoolYear: string;
  term: 1 | 2;
}

/**
 * Required sessions of an enrolment (domain: graduation, 2): all that were attended within the window, and what was held in the
 * enrolment's own school year. What was missed in an earlier year is not carried over. `yearFrom` is that year's first instant.
 */
export function sessionsWithin(
  sessions: readonly SessionFact[],
  window: CountingWindow,
  yearFrom: Date,
): { required: number; attended: number } {
  const counted = sessions.filter(
    ({ startsAt, attended }) =>
      startsAt < window.countsTo && startsAt >= (attended ? window.countsFrom : yearFrom),
  );
  return { required: counted.length, attended: counted.filter(({ attended }) => attended).length };
}

/**
 * Terms of the window with at least one accepted record: a second one in the same term adds nothing (domain: graduation, 4).
 * `termStarts` are month-days of a programme version, the school year's first term first.
 */
export function termsWithRecord(
  records: readonly RecordFact[],
  { countsFrom, countsTo }: CountingWindow,
  termStarts: readonly string[],
): number {
  const within = records.filter((record) => {
    const start = termStart(record, termStarts);
    return start !== null && start >= countsFrom && start < countsTo;
  });
  return new Set(within.map(({ schoolYear, term }) => `${schoolYear} ${term}`)).size;
}

/** Shanghai has had no summer time since 1991. */
function termStart({ schoolYear, term }: RecordFact, termStarts: readonly string[]): Date | null {
  const [first, day] = [termStarts[0], termStarts[term - 1]];
  if (!first || !day) return null;
  const year = Number(schoolYear.slice(0, 4)) + (day < first ? 1 : 0);
  return new Date(`${year}-${day}T00:00:00+08:00`);
}
