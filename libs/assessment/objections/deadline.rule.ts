const dayMs = 86_400_000;

/** Calendar days `YYYY-MM-DD`, as the domain counts these deadlines. */
export const laterDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Days after which something is late (domain: states). */
export const deadlines = {
  /** An objection is answered. */
  objection: 15,
  /** A school appeals after a decision, and again after the bureau's answer. */
  appeal: 14,
  /** An appeal is answered. */
  appealAnswer: 30,
} as const;

/** Due on a day means: in time until that day has passed. */
export const isOverdue = (dueDay: string, today: string): boolean => today > dueDay;

/** New evidence counts only if it existed when the figures were frozen. */
export const existedAtFreeze = (evidenceDay: string, freezeDay: string): boolean => evidenceDay <= freezeDay;
