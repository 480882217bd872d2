import { mondayOfWeek, type Term } from '@libs/organization';

/** A plan is published before this school week of the first term (domain: rating standard, G3). */
export const publishedBeforeWeek = 4;

/** The first day that is too late, `YYYY-MM-DD`. */
export const publishingDeadline = (firstTerm: Pick<Term, 'startsOn'>): string =>
  mondayOfWeek(firstTerm, publishedBeforeWeek);

/** One school year of one school, as its plan stands. */
export interface PlanYear {
  schoolYear: string;
  /** Null where the year's terms are not set. */
  deadline: string | null;
  /** Day of the first publication that covered every grade of the school. */
  publishedOn: string | null;
  /** Whether what families read now covers every grade. */
  covers: boolean;
  /** Whether anything was ever written for the year. */
  begun: boolean;
}

/** Published in time, for every grade. */
export const isInTime = ({
  publishedOn,
  deadline,
  covers,
}: Omit<PlanYear, 'schoolYear' | 'begun'>): boolean =>
  covers && publishedOn !== null && deadline !== null && publishedOn < deadline;

/**
 * How a school stands over the years of a window: by the latest year that is published or due, from the first in
 * which it planned here at all. Null while there is none: the platform then knows nothing, and paper may speak.
 */
export function planStanding(years: readonly PlanYear[], today: string): boolean | null {
  const latest = latestDue(years, today);
  return latest && isInTime(latest.year);
}

/** Whether no plan can be published in time any more: the latest year that counts is late, and the last of the window. */
export function isTooLate(years: readonly PlanYear[], today: string): boolean {
  const latest = latestDue(years, today);
  if (!latest?.isLast) return false;
  const { publishedOn, deadline } = latest.year;
  return deadline !== null && (publishedOn === null || publishedOn >= deadline);
}

function latestDue(years: readonly PlanYear[], today: string): { year: PlanYear; isLast: boolean } | null {
  const inOrder = years.toSorted((a, b) => a.schoolYear.localeCompare(b.schoolYear));
  const first = inOrder.findIndex((year) => year.begun);
  if (first < 0) return null;
  const due = inOrder
    .slice(first)
    .filter((year) => year.publishedOn !== null || (year.deadline !== null && today >= year.deadline));
  const year = due.at(-1);
  return year ? { year, isLast: year === inOrder.at(-1) } : null;
}
