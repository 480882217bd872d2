import { laterDay } from '../objections/deadline.rule';

/** First and last day, both included: seven days from the day it begins (domain: states). */
export const publicityDays = (from: string, days: number): { fromDay: string; untilDay: string } => ({
  fromDay: from,
  untilDay: laterDay(from, Math.max(1, days) - 1),
});

/** Shown, and objections taken, on each of its days. */
export const isRunning = (span: { fromDay: string; untilDay: string }, today: string): boolean =>
  span.fromDay <= today && today <= span.untilDay;

export const isOver = ({ untilDay }: { untilDay: string }, today: string): boolean => today > untilDay;
