/** What is counted of a class or a school in one school year; sums over many families, all may be added up. */
export const yearKeys = [
  ...(['families', 'joined', 'learned', 'seconds', 'sessionsPlanned', 'sessionsHeld', 'activities'] as const),
  ...(['attendances', 'attended', 'records', 'practised', 'surveyFamilies', 'surveyAnswers'] as const),
  ...([
    'surveySatisfied',
    'questions',
    'answered',
    'visited',
    'instructors',
    'enrolled',
    'graduated',
  ] as const),
];
export type YearKey = (typeof yearKeys)[number];

export interface YearMonth {
  seconds: number;
  attendances: number;
}

export interface YearCounts {
  totals: Partial<Record<YearKey, number>>;
  /** By YYYY-MM. */
  months: Record<string, YearMonth>;
}

export const nothingCounted = (): YearCounts => ({ totals: {}, months: {} });

/** All of them together; a figure that none of them has is not there either. */
export function addedUp(all: readonly YearCounts[]): YearCounts {
  const sum = nothingCounted();
  for (const { totals, months } of all) {
    for (const key of yearKeys) {
      const value = totals[key];
      if (value !== undefined) sum.totals[key] = (sum.totals[key] ?? 0) + value;
    }
    for (const [month, { seconds, attendances }] of Object.entries(months)) {
      const before = sum.months[month] ?? { seconds: 0, attendances: 0 };
      sum.months[month] = {
        seconds: before.seconds + seconds,
        attendances: before.attendances + attendances,
      };
    }
  }
  return sum;
}
