import type { Indicator, IndicatorPart, RatedSchoolKind, StandardDocument } from '../standards/standard.rule';
import type { Fact, SchoolInputs } from './inputs.rule';
import { Exact, brief, exact, hundred, one, remembered, zero } from './number.rule';
import { factsOf, read, valueOf, type MissingReason, type Sight } from './reading.rule';

/** One indicator, judged: its score (0–1 of its weight), and every number that led there. */
export interface Scored {
  code: string;
  domain: string;
  weight: Exact;
  score: Exact | null;
  /** The number shown beside the name: x of its one part, or the mean of its parts by their shares. */
  value: Exact | null;
  observed: Exact | null;
  percent: boolean;
  missing: MissingReason | null;
  formula: string | null;
  facts: Fact[];
}

interface Item {
  score: Exact;
  term: string;
}

export const boundsFor = (part: IndicatorPart, kind: RatedSchoolKind): { lo: number; hi: number } => {
  const { general, ...own } = part.scale;
  return (kind in own ? own[kind as keyof typeof own] : undefined) ?? general;
};

/** Automatic item = clamp((x − lo) / (hi − lo), 0, 1), times its factor where it has one. */
export function score(standard: StandardDocument, inputs: SchoolInputs, indicator: Indicator): Scored {
  const sights = indicator.parts.map((part) =>
    part.reading.kind === 'growth' ? null : read(standard, inputs, part.reading),
  );
  const seen = sights.filter((sight) => sight !== null);
  const factors = indicator.parts.flatMap((part) => (part.factor ? [part.factor.measure] : []));
  const facts = [...seen.flatMap((sight) => sight.facts), ...factsOf(inputs.figures, factors)];
  const blank = blankOf(indicator, facts, seen[0]?.percent ?? false);
  const missing = seen.find((sight) => sight.missing)?.missing;
  if (missing || seen.length < indicator.parts.length) return { ...blank, missing: missing ?? 'first-cycle' };
  const items = indicator.parts.map((part, at) => itemOf(part, seen[at]!, inputs));
  if (items.some((item) => item === null)) return { ...blank, missing: 'no-figure' };
  return scored(indicator, blank, seen, items as Item[]);
}

export function blankOf(indicator: Indicator, facts: Fact[], percent: boolean): Scored {
  const { code, domain } = indicator;
  const none = { score: null, value: null, observed: null, missing: null, formula: null };
  return { code, domain, weight: exact(indicator.weight), percent, facts, ...none };
}

function scored(indicator: Indicator, blank: Scored, seen: Sight[], items: Item[]): Scored {
  const weigh = (values: Exact[]): Exact => weighed(indicator, values);
  const value = weigh(seen.map((sight) => sight.x!));
  const total = weigh(items.map((item) => item.score));
  const terms =
    items.length === 1
      ? items[0]!.term
      : `(${items.map((item, at) => `${brief(indicator.parts[at]!.share)} × ${item.term}`).join(' + ')})`;
  return {
    ...blank,
    score: total,
    value,
    observed: weigh(seen.map((sight) => sight.observed!)),
    formula: `${brief(indicator.weight)} × ${terms} = ${brief(total.times(blank.weight))}`,
  };
}

/** The mean by the shares of the parts; of one part it is that part, to the digit. */
function weighed({ parts }: Indicator, values: Exact[]): Exact {
  if (values.length === 1 && parts[0]!.share === 1) return values[0]!;
  return values.reduce((sum, value, at) => sum.plus(value.times(exact(parts[at]!.share))), zero);
}

function itemOf(part: IndicatorPart, sight: Sight, inputs: SchoolInputs): Item | null {
  const { lo, hi } = boundsFor(part, inputs.kind);
  const scale = scaleOf(sight.x!, lo, hi, sight.percent);
  const isStep = lo === 0 && hi === 1 && !sight.percent;
  const plain: Item = isStep ? { score: scale.score, term: brief(scale.score) } : scale;
  if (!part.factor) return plain;
  const figure = inputs.figures[part.factor.measure];
  const reached = figure ? valueOf(figure) : null;
  if (!reached) return null;
  return {
    score: plain.score.times(Exact.min(one, reached.div(exact(part.factor.full)))),
    term: `${plain.term} × min(1, ${brief(reached.times(hundred))} / ${brief(exact(part.factor.full).times(hundred))})`,
  };
}

export function scaleOf(x: Exact, lo: number, hi: number, percent: boolean): Item {
  const { low, high, width, minus, over } = rulerOf(`${lo} ${hi} ${percent ? '%' : ''}`);
  return {
    // What would be cut off at either end need not be divided first.
    score: x.gte(high) ? one : x.lte(low) ? zero : x.minus(low).div(width),
    term: `clamp((${shown(x, percent)} ${minus}) / ${over}, 0, 1)`,
  };
}

const shown = (value: Exact, percent: boolean): string => brief(percent ? value.times(hundred) : value);

/** What a scale comes to before there is any school, in numbers and in the words of the formula; key: `lo hi %`. */
const rulerOf = remembered((key: string) => {
  const [lo = '', hi = '', percent] = key.split(' ');
  const [low, high] = [exact(lo), exact(hi)];
  const minus = `${low.isNegative() ? '+' : '−'} ${shown(low.abs(), percent === '%')}`;
  return { low, high, width: high.minus(low), minus, over: `(${shown(high, percent === '%')} ${minus})` };
});
