import type { StandardDocument } from '../standards/standard.rule';
import type { Scored } from './indicator.rule';
import { Exact, exact, zero } from './number.rule';

export interface JudgedDomain {
  code: string;
  /** Weight of the domain in the standard. */
  of: Exact;
  /** Weight of its indicators that are available. */
  available: Exact;
  /** Earned of what is available, 0–1; null when nothing is. */
  share: Exact | null;
  /** share × of: the weight of missing indicators has gone to the others in proportion. */
  points: Exact;
  /** false when under half of its weight is available; blocks every tier above basic. */
  rated: boolean;
}

/**
 * Missing data (domain: rating standard): the weight of an indicator that is not available goes to the others of
 * its domain in proportion to their weights, which is the same as judging the domain by what is available.
 */
export function judgeDomains(
  { domains, ratedFrom }: Pick<StandardDocument, 'domains' | 'ratedFrom'>,
  scores: Scored[],
): JudgedDomain[] {
  return domains.map(({ code }) => {
    const own = scores.filter((scored) => scored.domain === code);
    const known = own.filter((scored) => scored.score !== null);
    const of = sum(own.map((scored) => scored.weight));
    const available = known.length === own.length ? of : sum(known.map((scored) => scored.weight));
    const earned = sum(known.map((scored) => scored.weight.times(scored.score!)));
    const share = available.isZero() ? null : earned.div(available);
    return {
      code,
      of,
      available,
      share,
      points: share ? earned.times(of).div(available) : zero,
      rated: available.gt(0) && available.gte(of.times(exact(ratedFrom))),
    };
  });
}

const sum = (values: Exact[]): Exact => values.reduce((total, value) => total.plus(value), exact(0));
