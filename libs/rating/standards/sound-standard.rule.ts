import { z } from 'zod';
import { ratedTiers, standardShape, type StandardDocument } from './standard.rule';

/**
 * What makes a standard sound beyond its shape: it is whole (weights), speaks of what is there (references), and each
 * tier asks for at least as much as the one below.
 */
export interface Problem {
  /** Where in the document, e.g. `indicators.4.weight`; empty for the whole. */
  path: string;
  /** Names the sentence a screen shows. */
  rule: string;
  /** What goes into that sentence. */
  values: Record<string, string | number>;
}

interface Fault extends Omit<Problem, 'path'> {
  path: (string | number)[];
  message: string;
}

/** The one source of what a standard may be: `parse` for what must be sound, {@link problemsIn} for what is being written. */
export const standardDocument = standardShape.superRefine((document, context) => {
  for (const { path, rule, values, message } of faultsOf(document)) {
    context.addIssue({ code: 'custom', path, message, params: { rule, ...values } });
  }
});

/** All that keeps a document from being published, in the order of its fields. */
export function problemsIn(document: unknown): Problem[] {
  return standardDocument.safeParse(document).error?.issues.map(problemOf) ?? [];
}

/** What keeps a document from being worked on at all: fields that are missing, unknown or of another kind. */
export function misshapen(document: unknown): Problem[] {
  const blocking = new Set([
    'invalid_type',
    'unrecognized_keys',
    'invalid_union',
    'invalid_value',
    'invalid_key',
  ]);
  const issues = standardShape.safeParse(document).error?.issues ?? [];
  return issues.filter((issue) => blocking.has(issue.code)).map(problemOf);
}

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue): Problem {
  const { rule, values } = sentenceOf(issue);
  return { path: issue.path.map(String).join('.'), rule, values };
}

function sentenceOf(issue: Issue): Pick<Problem, 'rule' | 'values'> {
  switch (issue.code) {
    case 'custom': {
      const { rule, ...values } = (issue.params ?? {}) as { rule: string } & Problem['values'];
      return { rule, values };
    }
    case 'too_small':
      if (issue.origin === 'string') return { rule: 'empty', values: {} };
      return { rule: issue.inclusive ? 'too-small' : 'not-above', values: { limit: Number(issue.minimum) } };
    case 'too_big':
      return { rule: 'too-big', values: { limit: Number(issue.maximum) } };
    case 'invalid_format':
      return { rule: 'format', values: {} };
    case 'unrecognized_keys':
      return { rule: 'unknown-field', values: { field: issue.keys.join(', ') } };
    case 'invalid_type':
      return { rule: 'kind', values: { expected: issue.expected } };
    default:
      return { rule: 'not-allowed', values: {} };
  }
}

function faultsOf(document: StandardDocument): Fault[] {
  return [
    ...weightFaults(document),
    ...referenceFaults(document),
    ...rubricFaults(document),
    ...document.tiers.flatMap((_, at) => tierFaults(document, at)),
  ];
}

function weightFaults({ indicators }: StandardDocument): Fault[] {
  const total = indicators.reduce((sum, each) => sum + each.weight * 100, 0);
  const faults = indicators.flatMap((each, at): Fault[] => {
    const whole = Math.round(each.parts.reduce((sum, part) => sum + part.share * 1e6, 0)) === 1e6;
    const message = `the parts of ${each.code} do not sum to 1`;
    return whole ? [] : [fault(['indicators', at, 'parts'], 'parts-sum', { code: each.code }, message)];
  });
  if (Math.round(total) === 10_000) return faults;
  const sum = Math.round(total) / 100;
  return [fault(['indicators'], 'weights-sum', { sum }, `the weights sum to ${sum}, not to 100`), ...faults];
}

function referenceFaults(document: StandardDocument): Fault[] {
  const { domains, indicators, tiers } = document;
  const known = new Set(domains.map((domain) => domain.code));
  const scored = new Set(indicators.map((each) => each.code));
  return [
    ...repeatedCodes(document),
    ...indicators.flatMap((each, at) =>
      known.has(each.domain)
        ? []
        : [
            fault(
              ['indicators', at, 'domain'],
              'unknown-domain',
              { code: each.code },
              `${each.code} is in no known domain`,
            ),
          ],
    ),
    ...tiers.flatMap((tier, at) =>
      tier.keyFloors.flatMap((floor, nth) =>
        scored.has(floor.indicator)
          ? []
          : [
              fault(
                ['tiers', at, 'keyFloors', nth, 'indicator'],
                'unknown-indicator',
                { code: floor.indicator },
                `a key floor names ${floor.indicator}, which is no indicator`,
              ),
            ],
      ),
    ),
  ];
}

function repeatedCodes({ domains, indicators, gates }: StandardDocument): Fault[] {
  const all = Object.entries({ domains, indicators, gates }).flatMap(([list, members]) =>
    members.map(({ code }, at) => ({ list, at, code })),
  );
  const repeated = all.filter(({ code }, nth) => all.findIndex((other) => other.code === code) !== nth);
  return repeated.map(({ list, at, code }) =>
    fault([list, at, 'code'], 'twice', { code }, `${code} is there twice`),
  );
}

function rubricFaults({ rubric, indicators, gates }: StandardDocument): Fault[] {
  const { steps, anchors = {} } = rubric;
  const rises =
    steps[0] === 0 && steps.at(-1) === 1 && steps.every((s, at) => at === 0 || s > steps[at - 1]!);
  const asked = new Map([
    ...indicators
      .filter((each) => each.mode === 'evidence')
      .map((each) => [each.code, steps.length] as const),
    ...gates.filter((each) => each.mode === 'evidence').map((each) => [each.code, 2] as const),
  ]);
  const anchored = Object.entries(anchors).flatMap(([code, said]): Fault[] => {
    const count = asked.get(code);
    const path = ['rubric', 'anchors', code];
    if (count === undefined)
      return [fault(path, 'anchors-unknown', { code }, `${code} is judged by no rubric`)];
    if (said.length === count) return [];
    return [fault(path, 'anchors-count', { code, count }, `${code} needs ${count} descriptions`)];
  });
  if (rises) return anchored;
  return [fault(['rubric', 'steps'], 'steps-rise', {}, 'the steps must rise from 0 to 1'), ...anchored];
}

function tierFaults({ tiers, domains }: StandardDocument, at: number): Fault[] {
  const each = tiers[at]!;
  const below = tiers[at - 1];
  const values = { tier: each.tier, below: below?.tier ?? '' };
  const faults: Fault[] = [];
  const add = (
    path: (string | number)[],
    rule: string,
    message: string,
    more: Problem['values'] = {},
  ): void => {
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
    if (own !== undefined && own < (below.domainFloors[code] ?? below.domainFloor ?? 0))
      add(['domainFloors', code], 'floor-rises', `the floor of ${code} must not lie below ${below.tier}`);
  }
  for (const floor of below.keyFloors) {
    const mine = each.keyFloors.find((f) => f.indicator === floor.indicator && f.of === floor.of);
    if (mine && mine.atLeast >= floor.atLeast) continue;
    const message = `the key floor ${floor.indicator} of ${each.tier} must not lie below ${below.tier}`;
    add(['keyFloors'], 'key-floor-rises', message, { code: floor.indicator });
  }
  return faults;
}

const fault = (
  path: (string | number)[],
  rule: string,
  values: Problem['values'],
  message: string,
): Fault => ({ path, rule, values, message });
