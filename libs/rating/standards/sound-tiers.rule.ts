import { fault, type Fault } from './fault.rule';
import { strangeSteps, visitedLess } from './review-steps.rule';
import { ratedTiers, type Indicator, type StandardDocument, type TierRule } from './standard.rule';

/** Whether each tier asks for what is there, and for at least as much as the one below. */
export function tierFaults(document: StandardDocument): Fault[] {
  return [
    ...document.tiers.flatMap((tier, at) => [
      ...askedFaults(document, tier, at),
      ...risingFaults(document, tier, at),
    ]),
    ...stepFaults(document),
  ];
}

function askedFaults({ indicators, domains }: StandardDocument, tier: TierRule, at: number): Fault[] {
  const known = new Set(domains.map(({ code }) => code));
  const floors = Object.keys(tier.domainFloors);
  const path = ['tiers', at];
  return [
    ...floors
      .filter((code) => !known.has(code))
      .map((code) =>
        fault([...path, 'domainFloors', code], 'floor-domain', { code }, `there is no domain ${code}`),
      ),
    ...(tier.domainFloor === null && floors.length > 0
      ? [fault([...path, 'domainFloors'], 'floor-alone', {}, 'a floor of one domain stands on one of all')]
      : []),
    ...tier.keyFloors.flatMap((_, nth) => keyFloorFaults(indicators, tier, nth, [...path, 'keyFloors', nth])),
    ...tenureFaults(tier, path),
  ];
}

function keyFloorFaults(indicators: Indicator[], tier: TierRule, nth: number, path: Fault['path']): Fault[] {
  const { indicator: code, of } = tier.keyFloors[nth]!;
  const indicator = indicators.find((each) => each.code === code);
  if (!indicator) {
    const message = `a key floor names ${code}, which is no indicator`;
    return [fault([...path, 'indicator'], 'unknown-indicator', { code }, message)];
  }
  const same = tier.keyFloors.findIndex((each) => each.indicator === code && each.of === of);
  const twice = same === nth ? [] : [fault(path, 'floor-twice', { code }, `${code} has two key floors`)];
  if (of === 'points' || isRate(indicator)) return twice;
  const message = `${code} is no rate, so its floor can only be of points`;
  return [...twice, fault([...path, 'of'], 'floor-of-points', { code }, message)];
}

const isRate = ({ mode, parts }: Indicator): boolean =>
  mode === 'automatic' && parts.every(({ reading }) => ['plain', 'survey', 'balance'].includes(reading.kind));

function tenureFaults({ tier, tenure }: TierRule, path: Fault['path']): Fault[] {
  if (!tenure || ratedTiers.indexOf(tenure.tier) < ratedTiers.indexOf(tier)) return [];
  return [
    fault([...path, 'tenure', 'tier'], 'tenure-below', { tier }, `tenure before ${tier} must be below it`),
  ];
}

function risingFaults({ tiers, domains }: StandardDocument, each: TierRule, at: number): Fault[] {
  const below = tiers[at - 1];
  const values = { tier: each.tier, below: below?.tier ?? '' };
  const faults: Fault[] = [];
  const add = (path: Fault['path'], rule: string, message: string, more: Fault['values'] = {}): void => {
    faults.push(fault(['tiers', at, ...path], rule, { ...values, ...more }, message));
  };
  if (each.tier !== ratedTiers[at])
    add(['tier'], 'tier-order', `tier ${at + 1} must be ${ratedTiers[at]}`, { wanted: ratedTiers[at] ?? '' });
  if (!below) return faults;
  if ((each.total ?? 0) <= (below.total ?? 0))
    add(['total'], 'total-rises', `the total of ${each.tier} must lie above ${below.tier}`);
  if ((each.domainFloor ?? 0) < (below.domainFloor ?? 0))
    add(['domainFloor'], 'floor-rises', `the domain floor of ${each.tier} must not lie below ${below.tier}`);
  for (const { code } of domains) {
    const own = each.domainFloors[code];
    const before = below.domainFloors[code];
    if (own === undefined && before === undefined) continue;
    if ((own ?? each.domainFloor ?? 0) >= (before ?? below.domainFloor ?? 0)) continue;
    const message = `the floor of ${code} must not lie below ${below.tier}`;
    add(own === undefined ? ['domainFloors'] : ['domainFloors', code], 'domain-floor-rises', message, {
      code,
    });
  }
  for (const floor of below.keyFloors) {
    const mine = each.keyFloors.find((f) => f.indicator === floor.indicator && f.of === floor.of);
    if (mine && mine.atLeast >= floor.atLeast) continue;
    const message = `the key floor ${floor.indicator} of ${each.tier} must not lie below ${below.tier}`;
    add(['keyFloors'], 'key-floor-rises', message, { code: floor.indicator });
  }
  return faults;
}

/** All steps but the visit are fixed, and who asks for more looks at least as closely. */
function stepFaults(document: StandardDocument): Fault[] {
  const at = (tier: string): Fault['path'] => [
    'tiers',
    document.tiers.findIndex((each) => each.tier === tier),
    'steps',
  ];
  const strange = strangeSteps(document);
  if (strange)
    return [
      fault(at(strange), 'steps-fixed', { tier: strange }, `${strange} has other steps than a review has`),
    ];
  const less = visitedLess(document);
  return less
    ? [fault(at(less), 'visit-rises', { tier: less }, `${less} must be visited as those below are`)]
    : [];
}
