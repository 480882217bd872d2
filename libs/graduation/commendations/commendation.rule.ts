import { createHash } from 'node:crypto';
import { dayOf, schoolYearOf } from '@libs/platform';
import type { CommendationRule } from '../programmes/programme.rule';

/** A family that fulfils the conditions, by the guardian whose graduation it is. */
export interface Eligible {
  graduationId: string;
  /** Commended for the school year before. */
  before: boolean;
}

/** What is known of a graduate. `hours` are class hours, `quiz` is 0–100. */
export interface Merits {
  hours: number;
  quiz: number | null;
  /** An accepted practice record of the year that its author agrees to share. */
  sharedRecordId: string | null;
}

/** The conditions of 优秀学员 beside graduation itself (domain: graduation, 7): met or not, more of anything is not better. */
export function meritsCommendation(rule: CommendationRule, { hours, quiz, sharedRecordId }: Merits): boolean {
  return hours >= rule.classHours && (quiz ?? 0) >= rule.quiz && sharedRecordId !== null;
}

/** Whole places in a grade: never more than the share of its enrolled families. */
export function placesIn(families: number, rule: Pick<CommendationRule, 'sharePercent'>): number {
  // 10 % of 70 must not become 7.000000000000001.
  return Math.floor((families * rule.sharePercent) / 100 + 1e-9);
}

/**
 * Who is commended where there are fewer places than families: nobody is better than another, so families that were not commended the
 * year before come first, and then the lot decides. The lot is the SHA-256 of the round's seed and the graduation: anybody who knows
 * both can draw again, and nobody can know it before the seed is there. The answer does not depend on the order of the families.
 */
export function drawPlaces<T extends Eligible>(eligible: readonly T[], places: number, seed: string): T[] {
  const turn = ({ before, graduationId }: T): string => `${before ? 1 : 0}${lot(seed, graduationId)}`;
  return [...eligible].sort((a, b) => (turn(a) < turn(b) ? -1 : 1)).slice(0, places);
}

const lot = (seed: string, graduationId: string): string =>
  createHash('sha256').update(`${seed}:${graduationId}`).digest('hex');

/** First day on which a school may commend for a year: when the year's learning is nearly done. */
export function opensOn(schoolYear: string): string {
  return `${schoolYear.slice(5)}-06-01`;
}

/** The newest school year that can be commended for at an instant. */
export function lastOpenYear(at: Date): string {
  const { code, from } = schoolYearOf(at);
  return dayOf(at) >= opensOn(code) ? code : schoolYearOf(new Date(from.getTime() - 1)).code;
}
