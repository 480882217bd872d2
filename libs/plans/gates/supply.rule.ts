/** What a grade is offered in a year. */
export interface Supply {
  sessions: number;
  /** Class hours, two decimals. */
  hours: number;
}

export interface PlannedSession {
  kind: 'online' | 'activity';
  gradeLevels: readonly number[];
  classHours: number;
}

const hundredths = (hours: number): number => Math.round(hours * 100) / 100;

export const supplyTogether = (one: Supply, other: Supply): Supply => ({
  sessions: one.sessions + other.sessions,
  hours: hundredths(one.hours + other.hours),
});

/**
 * What the sessions of a plan add to what a grade is offered anyway. Where the catalogue is counted already, only what
 * happens on site is added: a planned lesson is one of those the catalogue offers, and counts once.
 */
export function plannedSupply(
  level: number,
  sessions: readonly PlannedSession[],
  kinds: readonly PlannedSession['kind'][] = ['activity'],
): Supply {
  const own = sessions.filter(
    (session) => kinds.includes(session.kind) && session.gradeLevels.includes(level),
  );
  return {
    sessions: own.length,
    hours: hundredths(own.reduce((sum, session) => sum + session.classHours, 0)),
  };
}
