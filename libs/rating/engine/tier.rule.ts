import type { RatedTier, RatingTier, StandardDocument, TierRule } from '../standards/standard.rule';
import { ratedTiers } from '../standards/standard.rule';
import type { JudgedDomain } from './domain.rule';
import type { JudgedGate } from './gate.rule';
import type { Scored } from './indicator.rule';
import type { HeldTitle, SchoolInputs } from './inputs.rule';
import { digits, exact, reaches, settle, type Exact } from './number.rule';

/**
 * tier = the highest t for which all gates pass, no veto stands, total ≥ T[t], every domain ≥ F[t] of its points,
 * the key floors hold and the tenure of t is done (domain: rating standard).
 */
export type ConditionCode =
  'gate' | 'veto' | 'total' | 'domain-rated' | 'domain-floor' | 'key-floor' | 'tenure';

export interface Condition {
  code: ConditionCode;
  /** The gate, veto, domain, indicator or tier it is about. */
  about: string;
  met: boolean;
  /** Decimals: total in points, shares 0–1, tenure in years asked for; null when there is nothing to compare. */
  have: string | null;
  need: string | null;
}

export interface JudgedTier {
  tier: RatedTier;
  met: boolean;
  conditions: Condition[];
}

export interface Standing {
  gates: JudgedGate[];
  scores: Scored[];
  domains: JudgedDomain[];
  /** Already rounded half-up to two decimals. */
  total: Exact;
}

export function judgeTiers(
  standard: StandardDocument,
  inputs: SchoolInputs,
  standing: Standing,
): JudgedTier[] {
  const common = [...gateConditions(standing), ...vetoConditions(inputs)];
  const shares = standing.domains.map((domain) => ({
    ...domain,
    share: domain.share && settle(domain.share),
  }));
  return standard.tiers.map((rule) => {
    const conditions = [
      ...common,
      ...totalConditions(rule, standing),
      ...domainConditions(rule, shares),
      ...keyFloorConditions(rule, standing),
      ...tenureConditions(rule, inputs),
    ];
    return { conditions, met: conditions.every((condition) => condition.met), tier: rule.tier };
  });
}

/**
 * All that the day of judging decides: which vetoes stand, and whose tenure is done. Where these are the same on two
 * days, so is everything else that follows from the same figures, titles and standard.
 */
export const timeConditions = (standard: StandardDocument, inputs: SchoolInputs): Condition[] => [
  ...vetoConditions(inputs),
  ...standard.tiers.flatMap((rule) => tenureConditions(rule, inputs)),
];

export const highest = (tiers: JudgedTier[]): RatingTier =>
  tiers.findLast((tier) => tier.met)?.tier ?? 'unrated';

export const rankOf = (tier: RatingTier): number => (tier === 'unrated' ? -1 : ratedTiers.indexOf(tier));

function gateConditions({ gates }: Standing): Condition[] {
  return gates.map((gate) => ({ about: gate.code, code: 'gate', have: null, met: gate.met, need: null }));
}

function vetoConditions(inputs: SchoolInputs): Condition[] {
  const standing = inputs.vetoes.filter((veto) => veto.until >= inputs.asOf);
  return standing.map((veto) => ({
    about: veto.code,
    code: 'veto',
    have: null,
    met: false,
    need: veto.until,
  }));
}

function totalConditions(rule: TierRule, { total }: Standing): Condition[] {
  if (rule.total === null) return [];
  const met = total.gte(rule.total);
  return [{ about: rule.tier, code: 'total', have: total.toFixed(2), met, need: String(rule.total) }];
}

/** `domains`: their shares settled. */
function domainConditions(rule: TierRule, domains: JudgedDomain[]): Condition[] {
  const { domainFloor } = rule;
  if (domainFloor === null) return [];
  return domains.map((domain) => {
    const floor = rule.domainFloors[domain.code] ?? domainFloor;
    const have = domain.share && domain.share.toFixed();
    if (!domain.rated)
      return { about: domain.code, code: 'domain-rated', have, met: false, need: String(floor) };
    const met = domain.share !== null && domain.share.gte(exact(floor));
    return { about: domain.code, code: 'domain-floor', have, met, need: String(floor) };
  });
}

/** A key floor on an indicator that is not available is not met. */
function keyFloorConditions(rule: TierRule, { scores }: Standing): Condition[] {
  return rule.keyFloors.map((floor) => {
    const scored = scores.find((each) => each.code === floor.indicator);
    const have = (floor.of === 'points' ? scored?.score : scored?.score && scored.observed) ?? null;
    const met = have !== null && reaches(have, floor.atLeast);
    return {
      about: floor.indicator,
      code: 'key-floor',
      have: have && digits(have),
      met,
      need: String(floor.atLeast),
    };
  });
}

function tenureConditions(rule: TierRule, inputs: SchoolInputs): Condition[] {
  if (!rule.tenure) return [];
  const { tier, years } = rule.tenure;
  const since = heldSince(inputs.titles, tier, inputs.asOf);
  const met = since !== null && addYears(since, years) <= inputs.asOf;
  return [{ about: tier, code: 'tenure', have: since, met, need: String(years) }];
}

/**
 * The first day of the unbroken time, up to the given day, in which a title of at least this tier was held; null
 * when none is held on that day. A renewal that begins the day after the old one ended does not break it.
 */
export function heldSince(titles: HeldTitle[], tier: RatedTier, on: string): string | null {
  const runs = titles.filter((title) => rankOf(title.tier) >= rankOf(tier) && title.since <= on);
  let since = on;
  let grows = true;
  while (grows) {
    const reaching = runs.filter((title) => title.since < since && nextDay(title.until) >= since);
    const earliest = reaching.map((title) => title.since).toSorted()[0];
    grows = earliest !== undefined;
    since = earliest ?? since;
  }
  const heldToday = runs.some((title) => title.until >= on);
  return heldToday ? since : null;
}

export const addYears = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
