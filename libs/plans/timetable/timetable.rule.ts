import { mondayOfWeek, plusDays, type Term } from '@libs/organization';

/** When a session is, as far as its plan says. */
export interface Timed {
  term: 1 | 2;
  week: number | null;
  onDay: string | null;
}

/** First and last day of a session: its day, or the days of its school week that lie in the term. */
export interface Span {
  from: string;
  until: string;
}

/** Null for what has no day and no week, and where the term is not set. */
export function spanOf(session: Timed, terms: readonly Term[]): Span | null {
  if (session.onDay !== null) return { from: session.onDay, until: session.onDay };
  const term = terms.find((one) => one.number === session.term);
  if (!term || session.week === null) return null;
  const monday = mondayOfWeek(term, session.week);
  const sunday = plusDays(monday, 6);
  return {
    from: monday < term.startsOn ? term.startsOn : monday,
    until: sunday > term.endsOn ? term.endsOn : sunday,
  };
}

export const sessionTimes = ['past', 'now', 'coming'] as const;
export type SessionTime = (typeof sessionTimes)[number];

/** Where a session lies from today. What has no day yet is still to come. */
export function timeOf(span: Span | null, today: string): SessionTime {
  if (span === null || span.from > today) return 'coming';
  return span.until < today ? 'past' : 'now';
}

/** The session that is next: the first that is not past and not done. Sessions come in the order of the year. */
export function nextOf<T extends { time: SessionTime; learned: boolean }>(sessions: readonly T[]): T | null {
  return sessions.find((session) => session.time !== 'past' && !session.learned) ?? null;
}
