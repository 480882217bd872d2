import type { StandardDocument } from '../standards/standard.rule';

/** Verified seconds a family needs to count as taking part. */
export const participationSeconds = ({ participation }: StandardDocument): number =>
  participation.classHours * participation.minutesPerClassHour * 60;

export const secondsPerClassHour = ({ participation }: StandardDocument): number =>
  participation.minutesPerClassHour * 60;
