import type { Judgement } from '../engine/assess.rule';
import { boundsFor } from '../engine/indicator.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { reaches } from '../engine/number.rule';
import type { Indicator, StandardDocument, TierRule } from '../standards/standard.rule';
import { choicesOf, isWithin, undominated, type Choice, type Limits, type Pick } from './frontier.rule';
import type { Lever } from './level.rule';

/**
 * Fewest levers, then least effort, that carry a school over the total, the domain floors and the key floors of a
 * tier. Domains are searched apart and joined (dynamic programming without loss); growth, which couples domains,
 * is worked out on the joined ones. Binary fractions are good enough to search with: the exact engine has the last word.
 */
export function shortestPicks(
  { standard, inputs, now, rule, verify, within }: Search,
  levers: Lever[],
): Pick[] | null {
  const limits = { ...unlimited, ...within };
  const growth = growthOf(standard, now);
  const coupled = new Set(growth ? [growth.indicator.domain, ...growth.domains] : []);
  const byDomain = standard.domains.map(({ code }) =>
    domainChoices({ standard, now, rule, limits }, code, levers),
  );
  const free = byDomain.filter(({ code }) => !coupled.has(code));
  const bound = byDomain.filter(({ code }) => coupled.has(code));
  const alone = free.reduce((joined, domain) => join(joined, pointsOf(domain, rule), limits), [nothing]);
  const together = growth ? coupledTotals(bound, rule, growth, inputs, limits) : [nothing];
  const need = rule.total === null ? -1 : rule.total - 0.005;
  const enough = join(alone, together, limits).filter((one) => one.earned >= need - 1e-9);
  const shortestFirst = enough.toSorted((a, b) => a.items - b.items || a.effort - b.effort);
  return shortestFirst.slice(0, 50).find((one) => verify(one.picks))?.picks ?? null;
}

/** What is searched for, and how far: lists with no more items and less effort than the best so far. */
interface Search {
  standard: StandardDocument;
  inputs: SchoolInputs;
  now: Judgement;
  rule: TierRule;
  verify: (picks: Pick[]) => boolean;
  within?: Limits;
}

const unlimited: Limits = { items: Infinity, effort: Infinity };

interface Total {
  items: number;
  effort: number;
  earned: number;
  picks: Pick[];
}

interface DomainChoices {
  code: string;
  of: number;
  choices: Choice[];
}

interface Growth {
  indicator: Indicator;
  domains: string[];
  fullFrom: number;
}

const nothing: Total = { items: 0, effort: 0, earned: 0, picks: [] };

function growthOf(standard: StandardDocument, now: Judgement): Growth | null {
  for (const indicator of standard.indicators) {
    const { reading } = indicator.parts[0]!;
    if (reading.kind !== 'growth') continue;
    const isFirst = now.scores.some(
      (scored) => scored.code === indicator.code && scored.missing === 'first-cycle',
    );
    return isFirst ? null : { indicator, domains: reading.domains, fullFrom: reading.fullFrom };
  }
  return null;
}

function domainChoices(
  { standard, now, rule, limits }: Omit<Search, 'inputs' | 'verify' | 'within'> & { limits: Limits },
  code: string,
  levers: Lever[],
): DomainChoices {
  const growing = new Set(
    standard.indicators.filter((each) => each.parts[0]!.reading.kind === 'growth').map((e) => e.code),
  );
  const known = now.scores.filter((each) => each.domain === code && each.score && !growing.has(each.code));
  const start: Choice = {
    items: 0,
    effort: 0,
    earned: known.reduce((sum, each) => sum + each.score!.times(each.weight).toNumber(), 0),
    available: known.reduce((sum, each) => sum + each.weight.toNumber(), 0),
    picks: [],
  };
  const own = levers.filter((lever) => lever.domain === code);
  const of = now.domains.find((domain) => domain.code === code)!.of.toNumber();
  const rates = (choice: Choice): boolean =>
    choice.available >= of * standard.ratedFrom - spare(now, code, growing) - 1e-9;
  const choices = choicesOf(own, start, limits, (lever, level) => meetsFloor(rule, lever, level));
  return { code, of, choices: rule.domainFloor === null ? choices : choices.filter(rates) };
}

/** Growth's own weight helps its domain to be rated where growth can be judged. */
function spare(now: Judgement, code: string, growing: Set<string>): number {
  const growth = now.scores.find(
    (each) => growing.has(each.code) && each.domain === code && each.missing !== 'first-cycle',
  );
  return growth?.weight.toNumber() ?? 0;
}

/** Level −1 is the lever left alone. */
function meetsFloor(rule: TierRule, lever: Lever, level: number): boolean {
  return rule.keyFloors.every((floor) => {
    if (floor.indicator !== lever.code) return true;
    const at = level < 0 ? lever.now : lever.levels[level]!;
    const have = floor.of === 'points' ? at.score : at.score && at.observed;
    return have !== null && reaches(have, floor.atLeast);
  });
}

const floorOf = (rule: TierRule, code: string): number => rule.domainFloors[code] ?? rule.domainFloor ?? 0;

function pointsOf({ code, of, choices }: DomainChoices, rule: TierRule): Total[] {
  const totals = choices.flatMap((choice): Total[] => {
    const share = choice.available > 0 ? choice.earned / choice.available : 0;
    return share >= floorOf(rule, code) - 1e-9 ? [{ ...choice, earned: share * of }] : [];
  });
  return undominated(totals, () => '');
}

/** Of the many pairs few are kept: only those get a list of their picks. */
function join(left: Total[], right: Total[], limits: Limits): Total[] {
  const pairs = left.flatMap((a) =>
    right
      .filter((b) => isWithin(limits, a.items + b.items, a.effort + b.effort))
      .map((b) => ({
        items: a.items + b.items,
        effort: a.effort + b.effort,
        earned: a.earned + b.earned,
        a,
        b,
      })),
  );
  return undominated(pairs, () => '').map(({ items, effort, earned, a, b }) => {
    return { items, effort, earned, picks: [...a.picks, ...b.picks] };
  });
}

/** All combinations of the domains growth looks at and the one it is in, with growth's own points added. */
function coupledTotals(
  bound: DomainChoices[],
  rule: TierRule,
  growth: Growth,
  inputs: SchoolInputs,
  limits: Limits,
): Total[] {
  const sumOf = (chosen: Choice[], of: (choice: Choice) => number): number =>
    chosen.reduce((total, choice) => total + of(choice), 0);
  const combined = bound.reduce<Choice[][]>(
    (all, { choices }) =>
      all.flatMap((chosen) => {
        const [items, effort] = [sumOf(chosen, (c) => c.items), sumOf(chosen, (c) => c.effort)];
        return choices
          .filter((choice) => isWithin(limits, items + choice.items, effort + choice.effort))
          .map((choice) => [...chosen, choice]);
      }),
    [[]],
  );
  const totals = combined.flatMap((chosen): Total[] => {
    const earned = coupledPoints(bound, chosen, rule, growth, inputs);
    if (earned === null) return [];
    return [
      {
        items: sumOf(chosen, (c) => c.items),
        effort: sumOf(chosen, (c) => c.effort),
        earned,
        picks: chosen.flatMap((c) => c.picks),
      },
    ];
  });
  return undominated(totals, () => '');
}

function coupledPoints(
  bound: DomainChoices[],
  chosen: Choice[],
  rule: TierRule,
  growth: Growth,
  inputs: SchoolInputs,
): number | null {
  const { indicator } = growth;
  const progress = growthScore(bound, chosen, growth, inputs);
  let points = 0;
  for (const [at, domain] of bound.entries()) {
    const hasGrowth = domain.code === indicator.domain && progress !== null;
    const earned = chosen[at]!.earned + (hasGrowth ? indicator.weight * progress : 0);
    const available = chosen[at]!.available + (hasGrowth ? indicator.weight : 0);
    const share = available > 0 ? earned / available : 0;
    if (share < floorOf(rule, domain.code) - 1e-9) return null;
    points += share * domain.of;
  }
  return points;
}

function growthScore(
  bound: DomainChoices[],
  chosen: Choice[],
  growth: Growth,
  inputs: SchoolInputs,
): number | null {
  const { indicator, domains, fullFrom } = growth;
  let [weighed, of] = [0, 0];
  for (const [at, domain] of bound.entries()) {
    if (!domains.includes(domain.code)) continue;
    const { earned, available } = chosen[at]!;
    if (available <= 0 || inputs.previousGrowthBase === null) return null;
    const own = domain.of - (domain.code === indicator.domain ? indicator.weight : 0);
    weighed += (own * earned) / available;
    of += own;
  }
  const base = (weighed / of) * 100;
  if (base >= fullFrom * 100) return 1;
  const { lo, hi } = boundsFor(indicator.parts[0]!, inputs.kind);
  return Math.min(1, Math.max(0, (base - Number(inputs.previousGrowthBase) - lo) / (hi - lo)));
}
