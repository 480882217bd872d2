import { z } from 'zod';
import { zero } from '../engine/number.rule';
import { fault, type Fault } from './fault.rule';
import { readingFaults } from './sound-readings.rule';
import { tierFaults } from './sound-tiers.rule';
import { standardShape, type StandardDocument } from './standard.rule';

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
    ...domainFaults(document),
    ...repeatedCodes(document),
    ...readingFaults(document),
    ...rubricFaults(document),
    ...tierFaults(document),
  ];
}

function weightFaults({ indicators }: StandardDocument): Fault[] {
  const faults = indicators.flatMap((each, at): Fault[] => {
    const whole = Math.round(each.parts.reduce((sum, part) => sum + part.share * 1e6, 0)) === 1e6;
    const message = `the parts of ${each.code} do not sum to 1`;
    return whole ? [] : [fault(['indicators', at, 'parts'], 'parts-sum', { code: each.code }, message)];
  });
  const total = indicators.reduce((sum, each) => sum.plus(each.weight), zero);
  if (total.eq(100)) return faults;
  const sum = total.toNumber();
  return [fault(['indicators'], 'weights-sum', { sum }, `the weights sum to ${sum}, not to 100`), ...faults];
}

/** Every indicator is in a domain, and every domain has one: without, it would be "not rated" and bar all tiers above basic. */
function domainFaults({ domains, indicators }: StandardDocument): Fault[] {
  const known = new Set(domains.map((domain) => domain.code));
  const used = new Set(indicators.map((each) => each.domain));
  const strangers = indicators.flatMap(({ code, domain }, at) =>
    known.has(domain)
      ? []
      : [fault(['indicators', at, 'domain'], 'unknown-domain', { code }, `${code} is in no known domain`)],
  );
  const empty = domains.flatMap(({ code }, at) =>
    used.has(code) ? [] : [fault(['domains', at], 'domain-empty', { code }, `${code} has no indicator`)],
  );
  return [...strangers, ...empty];
}

function repeatedCodes({ domains, indicators, gates, vetoes }: StandardDocument): Fault[] {
  const all = Object.entries({ domains, indicators, gates, vetoes }).flatMap(([list, members]) =>
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
  const judged = [
    ...indicators.map((each) => ({ ...each, count: steps.length })),
    ...gates.map((each) => ({ ...each, count: 2 })),
  ].filter(({ mode }) => mode === 'evidence');
  const asked = new Map(judged.map(({ code, count }) => [code, count]));
  const anchored = Object.entries(anchors).flatMap(([code, said]): Fault[] => {
    const count = asked.get(code);
    const path = ['rubric', 'anchors', code];
    if (count === undefined)
      return [fault(path, 'anchors-unknown', { code }, `${code} is judged by no rubric`)];
    if (said.length === count) return [];
    return [fault(path, 'anchors-count', { code, count }, `${code} needs ${count} descriptions`)];
  });
  const bare = [...asked.keys()].filter((code) => !(code in anchors));
  return [
    ...(rises ? [] : [fault(['rubric', 'steps'], 'steps-rise', {}, 'the steps must rise from 0 to 1')]),
    ...anchored,
    ...bare.map((code) =>
      fault(['rubric', 'anchors', code], 'anchors-missing', { code }, `${code} has no descriptions`),
    ),
  ];
}
