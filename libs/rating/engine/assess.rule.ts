import type { RatingTier, StandardDocument } from '../standards/standard.rule';
import { judgeDomains, type JudgedDomain } from './domain.rule';
import { judgeGates, type GateCheck, type JudgedGate } from './gate.rule';
import { growthBase, isGrowth, scoreGrowth } from './growth.rule';
import { score, type Scored } from './indicator.rule';
import type { Fact, SchoolInputs } from './inputs.rule';
import { brief, digits, toHundredths, zero, type Exact } from './number.rule';
import type { MissingReason } from './reading.rule';
import { highest, judgeTiers, type JudgedTier } from './tier.rule';

/** A school under a standard: pure, no clock, no rounding but the one of the total. */
export interface Judgement {
  gates: JudgedGate[];
  scores: Scored[];
  domains: JudgedDomain[];
  total: Exact;
  tiers: JudgedTier[];
  tier: RatingTier;
  growthBase: Exact | null;
}

export function judge(standard: StandardDocument, inputs: SchoolInputs): Judgement {
  const others = standard.indicators
    .filter((each) => !isGrowth(each))
    .map((each) => score(standard, inputs, each));
  return conclude(standard, inputs, judgeGates(standard, inputs), others);
}

/** From scored indicators (all but growth) to the tier; the path search asks it "and if these were higher?". */
export function conclude(
  standard: StandardDocument,
  inputs: SchoolInputs,
  gates: JudgedGate[],
  known: Scored[],
): Judgement {
  const others = withoutGrowth(standard, known);
  const scores = withGrowth(standard, inputs, others);
  const domains = judgeDomains(standard, scores);
  const total = toHundredths(domains.reduce((sum, domain) => sum.plus(domain.points), zero));
  const tiers = judgeTiers(standard, inputs, { gates, scores, domains, total });
  const growing = standard.indicators.flatMap((each) =>
    each.parts.flatMap(({ reading }) => (reading.kind === 'growth' ? reading.domains : [])),
  );
  const base = growing.length ? growthBase(standard, others, growing) : null;
  return { gates, scores, domains, total, tiers, tier: highest(tiers), growthBase: base };
}

/** Growth is worked out anew each time: an earlier score of it would count in the base it is measured from. */
function withoutGrowth(standard: StandardDocument, known: Scored[]): Scored[] {
  const growths = new Set(standard.indicators.filter(isGrowth).map(({ code }) => code));
  return known.filter(({ code }) => !growths.has(code));
}

const withGrowth = (standard: StandardDocument, inputs: SchoolInputs, others: Scored[]): Scored[] =>
  standard.indicators.map((each) =>
    isGrowth(each)
      ? scoreGrowth(standard, inputs, each, others)
      : others.find((scored) => scored.code === each.code)!,
  );

/** The result as it is stored and hashed: decimal strings only, so that it reads back to the same digits. */
export interface Assessment {
  tier: RatingTier;
  total: string;
  gates: { code: string; met: boolean; why: string; checks: GateCheck[]; facts: Fact[] }[];
  domains: {
    code: string;
    points: string;
    of: string;
    available: string;
    share: string | null;
    rated: boolean;
  }[];
  indicators: AssessedIndicator[];
  tiers: JudgedTier[];
  growthBase: string | null;
  /** The tier when everything missing counts as nothing. Lower than `tier`: the tier rests on missing data. */
  assuredTier: RatingTier;
}

export interface AssessedIndicator {
  code: string;
  domain: string;
  weight: string;
  state: 'counted' | 'declared' | 'reviewed' | 'missing';
  missing: MissingReason | null;
  value: string | null;
  observed: string | null;
  percent: boolean;
  score: string | null;
  /** score × weight, before the weight of missing indicators is shared out. */
  points: string | null;
  formula: string | null;
  facts: Fact[];
}

export function assess(standard: StandardDocument, inputs: SchoolInputs): Assessment {
  const judgement = judge(standard, inputs);
  const { gates, domains, total, tiers, tier } = judgement;
  // Here and below in the order of the canonical text, which spares sorting them.
  return {
    assuredTier: assure(standard, inputs, judgement),
    domains: domains.map(storedDomain),
    gates,
    growthBase: judgement.growthBase ? digits(judgement.growthBase) : null,
    indicators: judgement.scores.map(storedIndicator),
    tier,
    tiers,
    total: total.toFixed(2),
  };
}

/**
 * The missing-data rule is an estimate: a weak indicator nobody reported lifts its domain, because its weight goes to
 * better ones. So each result also says which tier would stand if every missing indicator earned nothing; that one
 * can never rise by leaving something out.
 */
function assure(standard: StandardDocument, inputs: SchoolInputs, judgement: Judgement): RatingTier {
  // There is nothing below it.
  if (judgement.tier === 'unrated') return judgement.tier;
  const nothing = (scored: Scored): Scored => (scored.score ? scored : { ...scored, score: zero });
  const others = withoutGrowth(standard, judgement.scores).map(nothing);
  const worst = withGrowth(standard, inputs, others).map(nothing);
  const isRated = (code: string): boolean =>
    judgement.domains.some((domain) => domain.code === code && domain.rated);
  const domains = judgeDomains(standard, worst).map((domain) => ({ ...domain, rated: isRated(domain.code) }));
  const total = toHundredths(domains.reduce((sum, domain) => sum.plus(domain.points), zero));
  return highest(
    judgeTiers(standard, inputs, { gates: judgement.gates, scores: judgement.scores, domains, total }),
  );
}

const storedDomain = (domain: JudgedDomain): Assessment['domains'][number] => ({
  available: brief(domain.available),
  code: domain.code,
  of: brief(domain.of),
  points: digits(domain.points),
  rated: domain.rated,
  share: domain.share ? digits(domain.share) : null,
});

function storedIndicator(scored: Scored): AssessedIndicator {
  const { code, domain, missing, percent, formula, facts } = scored;
  const value = scored.value && digits(scored.value);
  const source = (['declared', 'reviewed'] as const).find((one) => facts.some((fact) => fact.source === one));
  return {
    code,
    domain,
    facts,
    formula,
    missing,
    observed: scored.observed === scored.value ? value : scored.observed && digits(scored.observed),
    percent,
    points: scored.score && digits(scored.score.times(scored.weight)),
    score: scored.score && digits(scored.score),
    state: scored.score === null ? 'missing' : (source ?? 'counted'),
    value,
    weight: brief(scored.weight),
  };
}
