import type { Indicator, StandardDocument } from '../standards/standard.rule';
import { judgeDomains } from './domain.rule';
import { blankOf, boundsFor, scaleOf, type Scored } from './indicator.rule';
import type { SchoolInputs } from './inputs.rule';
import { Exact, brief, exact, hundred, one, reaches, zero } from './number.rule';

/**
 * Growth judges a school against itself: the change of its result in the named domains since its own last cycle,
 * in points of percent. The growth indicator is left out of that result, or it would feed on itself.
 */
type GrowthReading = Extract<Indicator['parts'][number]['reading'], { kind: 'growth' }>;

const growthOf = (indicator: Indicator): GrowthReading | null => {
  const reading = indicator.parts[0]!.reading;
  return reading.kind === 'growth' ? reading : null;
};

export const isGrowth = (indicator: Indicator): boolean => growthOf(indicator) !== null;

/** The result of the named domains without growth, 0–100; null when one of them has nothing available. */
export function growthBase(standard: StandardDocument, others: Scored[], domains: string[]): Exact | null {
  const named = standard.domains.filter(({ code }) => domains.includes(code));
  const judged = judgeDomains({ ...standard, domains: named }, others);
  if (judged.some((domain) => domain.share === null)) return null;
  const of = judged.reduce((sum, domain) => sum.plus(domain.of), zero);
  return judged
    .reduce((sum, domain) => sum.plus(domain.points), zero)
    .div(of)
    .times(hundred);
}

export function scoreGrowth(
  standard: StandardDocument,
  inputs: SchoolInputs,
  indicator: Indicator,
  others: Scored[],
): Scored {
  const reading = growthOf(indicator)!;
  const blank = blankOf(indicator, [], false);
  if (inputs.previousGrowthBase === null) return { ...blank, missing: 'first-cycle' };
  const now = growthBase(standard, others, reading.domains);
  if (now === null) return { ...blank, missing: 'domain-not-available' };
  const change = now.minus(exact(inputs.previousGrowthBase));
  const { lo, hi } = boundsFor(indicator.parts[0]!, inputs.kind);
  const isTop = reaches(now, exact(reading.fullFrom).times(hundred));
  const item = isTop ? { score: one, term: '1' } : scaleOf(change, lo, hi, false);
  const points = item.score.times(indicator.weight);
  const formula = `${brief(indicator.weight)} × ${item.term} = ${brief(points)}`;
  return { ...blank, score: item.score, value: change, observed: change, formula };
}
