import type { Indicator, RatingTier, StandardDocument } from '../standards/standard.rule';
import { conclude, judge } from './assess.rule';
import type { Scored } from './indicator.rule';
import type { SchoolInputs } from './inputs.rule';
import { exact, one, zero, type Exact } from './number.rule';
import { rankOf } from './tier.rule';

/** How far a weight is moved, either way. */
const step = exact('0.2');

/** The tier when one weight were another: of a whole domain or of one indicator. */
export interface Variation {
  kind: 'domain' | 'indicator';
  code: string;
  /** Share by which the weight was moved: 0.2 or -0.2. */
  change: string;
  tier: RatingTier;
  total: string;
}

export interface Sensitivity {
  tier: RatingTier;
  variations: number;
  /** Variations in which the tier stays or rises. */
  held: number;
  /** held / variations, four decimals. */
  share: string;
  /** Those with another tier, in the order of the standard. */
  turning: Variation[];
}

/**
 * How firmly a tier stands: the same inputs under the same standard, with the weight of each domain and of each
 * indicator moved by a fifth up and down, one at a time, and the others sharing what is left in proportion, so that
 * they still sum to the same. Fixed variations, no chance: two who ask get the same answer.
 */
export function sensitivityOf(standard: StandardDocument, inputs: SchoolInputs): Sensitivity {
  // No score depends on a weight: each indicator is read once, and only what follows from it is worked out again.
  const known = judge(standard, inputs);
  const codes = [
    ...standard.domains.map(({ code }) => ['domain', code] as const),
    ...standard.indicators.map(({ code }) => ['indicator', code] as const),
  ];
  const variations = codes.flatMap(([kind, code]) =>
    [step, step.negated()].flatMap((change): Variation[] => {
      const moved = withWeight(
        standard,
        (each) => (kind === 'domain' ? each.domain : each.code) === code,
        change,
      );
      if (!moved) return [];
      const judged = conclude(moved, inputs, known.gates, reweighed(moved, known.scores));
      return [{ kind, code, change: change.toFixed(), tier: judged.tier, total: judged.total.toFixed(2) }];
    }),
  );
  const { tier } = known;
  const held = variations.filter((each) => rankOf(each.tier) >= rankOf(tier)).length;
  return {
    tier,
    variations: variations.length,
    held,
    share: variations.length ? exact(held).div(variations.length).toFixed(4) : '1.0000',
    turning: variations.filter((each) => each.tier !== tier),
  };
}

/** The same scores under the weights of another standard. */
function reweighed({ indicators }: StandardDocument, scores: Scored[]): Scored[] {
  const weights = new Map(indicators.map(({ code, weight }) => [code, weight]));
  return scores.map((each) => ({ ...each, weight: exact(weights.get(each.code) ?? each.weight) }));
}

/** Null where nothing is left to share: one domain or indicator is the whole standard, or would be. */
function withWeight(
  standard: StandardDocument,
  isMoved: (indicator: Indicator) => boolean,
  change: Exact,
): StandardDocument | null {
  const sum = (indicators: Indicator[]): Exact =>
    indicators.reduce((all, each) => all.plus(each.weight), zero);
  const whole = sum(standard.indicators);
  const own = sum(standard.indicators.filter(isMoved));
  const rest = whole.minus(own);
  const moved = own.times(one.plus(change));
  if (own.isZero() || rest.isZero() || moved.gte(whole)) return null;
  const others = whole.minus(moved).div(rest);
  const factor = (indicator: Indicator): Exact => (isMoved(indicator) ? one.plus(change) : others);
  return {
    ...standard,
    indicators: standard.indicators.map((each) => ({
      ...each,
      weight: factor(each).times(each.weight).toNumber(),
    })),
  };
}
