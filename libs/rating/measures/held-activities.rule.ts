import { goneOf, type Counted } from './window.rule';
import { bestYear, yearsDone } from './best-year.rule';
import type { TermDays } from './meeting-terms.rule';

/** An activity of a school that was held. */
export interface HeldActivity {
  id: string;
  schoolId: string;
  title: string;
  /** The day it began, YYYY-MM-DD, Asia/Shanghai. */
  day: string;
  isParentChild: boolean;
  isForSpecialNeeds: boolean;
  hasPlan: boolean;
  hasSignIn: boolean;
  hasSummary: boolean;
}

/** What counts how for schools in one window. */
export interface CountingDays {
  terms: readonly TermDays[];
  years: readonly TermDays[];
  from: string;
  until: string;
  today: string;
  /** Until this day activities have had time enough for their summary. */
  writtenBy: string;
}

/**
 * The terms a school is asked about: those of the window that have ended and reach into the time since it began to record
 * activities here. Neither the time before the platform nor a term that is still running speaks against a school; until its first
 * such term has ended there is no figure, and what was declared from paper stands.
 */
export function askedTerms(held: readonly HeldActivity[], { terms, today }: CountingDays): TermDays[] {
  const since = held.map(({ day }) => day).toSorted()[0] ?? today;
  return terms.filter(({ endsOn }) => endsOn < today && endsOn >= since);
}

const within = (held: readonly HeldActivity[], { startsOn, endsOn }: TermDays): HeldActivity[] =>
  held.filter(({ day }) => startsOn <= day && day <= endsOn);

/** Activities whose papers are looked at: all that have their summary, and those that should have it by now. */
export function paperActivities(
  held: readonly HeldActivity[],
  { from, until, writtenBy }: CountingDays,
): HeldActivity[] {
  const inWindow = within(held, { startsOn: from, endsOn: until });
  return inWindow.filter(({ hasSummary, day }) => hasSummary || day <= writtenBy);
}

export const hasAllPapers = ({ hasPlan, hasSignIn, hasSummary }: HeldActivity): boolean =>
  hasPlan && hasSignIn && hasSummary;

/** A plan is written before an activity is held, and who was there is final with its summary. */
const isPastMending = ({ hasPlan, hasSignIn, hasSummary }: HeldActivity): boolean =>
  !hasPlan || (hasSummary && !hasSignIn);

/** Those of the window whose papers are not looked at yet, though it is certain what will be found. */
function comingWithout(held: readonly HeldActivity[], { from, until, writtenBy }: CountingDays): number {
  const recent = within(held, { startsOn: from, endsOn: until }).filter(({ day }) => day > writtenBy);
  return recent.filter((one) => !one.hasSummary && isPastMending(one)).length;
}

function papersOf(unitId: string, held: readonly HeldActivity[], days: CountingDays): Counted[] {
  const papers = paperActivities(held, days);
  if (papers.length === 0) return [];
  const coming = comingWithout(held, days);
  return [
    {
      ...{ unitId, measure: 'gate.activities-with-papers' },
      value: String(papers.filter(hasAllPapers).length),
      of: String(papers.length),
      ...goneOf(papers.filter(isPastMending).length),
      ...(coming > 0 && { coming: String(coming) }),
    },
  ];
}

/** What the activities of one school say (domain: G5, G7, C5, C7). A year's counts are those of its best year in the window. */
export function activityMeasures(
  unitId: string,
  held: readonly HeldActivity[],
  days: CountingDays,
): Counted[] {
  const asked = askedTerms(held, days);
  const parentChild = held.filter(({ isParentChild }) => isParentChild);
  const weaker = (some: readonly HeldActivity[]): number =>
    Math.min(...asked.map((term) => within(some, term).length));
  const inAYear = (measure: string, some: readonly HeldActivity[]): Counted => {
    const records = some.map(({ day }) => ({ day, counts: true }));
    return { unitId, measure, of: null, ...bestYear(yearsDone(days.years, days.until, days.today, records)) };
  };
  const single = (measure: string, value: number): Counted => ({
    unitId,
    measure,
    value: String(value),
    of: null,
  });
  return [
    ...(asked.length === 0
      ? []
      : [
          single('gate.activities-in-weaker-term', weaker(held)),
          single('gate.parent-child-in-weaker-term', weaker(parentChild)),
        ]),
    ...papersOf(unitId, held, days),
    inAYear(
      'special-needs-sessions',
      held.filter(({ isForSpecialNeeds }) => isForSpecialNeeds),
    ),
    inAYear('parent-child-activities', parentChild),
  ];
}
