import type {
  GateRule,
  IndicatorRule,
  PartRule,
  Reading,
  ReviewStep,
  StandardDocument,
  TierRule,
} from '../standard-document.rule';

/** Changes that touch more than one field of a standard, so that nothing is left pointing to what is no longer there. */
export type CodedList = 'domains' | 'indicators' | 'gates' | 'vetoes';

export const isCodeTaken = (document: StandardDocument, code: string): boolean =>
  (['domains', 'indicators', 'gates', 'vetoes'] as const).some((list) =>
    document[list].some((each) => each.code === code),
  );

/** Another code for a member; what speaks of it speaks of the new one. */
export function withCode(
  document: StandardDocument,
  list: CodedList,
  at: number,
  code: string,
): StandardDocument {
  const before = document[list][at]!.code;
  const swap = (each: string): string => (each === before ? code : each);
  const renamed: StandardDocument = {
    ...document,
    [list]: document[list].map((each, nth) => (nth === at ? { ...each, code } : each)),
  };
  if (list === 'vetoes') return renamed;
  return {
    ...renamed,
    indicators: renamed.indicators.map((each) => ({
      ...each,
      domain: list === 'domains' ? swap(each.domain) : each.domain,
      parts:
        list === 'domains' ? each.parts.map((part) => growing(part, (all) => all.map(swap))) : each.parts,
    })),
    tiers: renamed.tiers.map((tier) => ({
      ...tier,
      domainFloors: withKeys(tier.domainFloors, swap),
      keyFloors: tier.keyFloors.map((floor) => ({ ...floor, indicator: swap(floor.indicator) })),
    })),
    rubric: {
      ...renamed.rubric,
      ...(renamed.rubric.anchors && { anchors: withKeys(renamed.rubric.anchors, swap) }),
    },
  };
}

const withKeys = <V>(record: Record<string, V>, swap: (key: string) => string): Record<string, V> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [swap(key), value]));

const growing = (part: PartRule, change: (domains: string[]) => string[]): PartRule =>
  part.reading.domains
    ? { ...part, reading: { ...part.reading, domains: change(part.reading.domains) } }
    : part;

/** Where a member stands among those it is shown with: an indicator in its domain, all others in their list. */
export function placesBeside(document: StandardDocument, list: CodedList, at: number): number[] {
  const places = document[list].map((_, nth) => nth);
  if (list !== 'indicators') return places;
  const { domain } = document.indicators[at]!;
  return places.filter((nth) => document.indicators[nth]!.domain === domain);
}

/** One place up (-1) or down (1) among those it is shown with; the first and the last stay where they are. */
export function withMoved(
  document: StandardDocument,
  list: CodedList,
  at: number,
  by: -1 | 1,
): StandardDocument {
  const places = placesBeside(document, list, at);
  const other = places[places.indexOf(at) + by];
  if (other === undefined) return document;
  const members: StandardDocument[CodedList][number][] = [...document[list]];
  [members[at], members[other]] = [members[other]!, members[at]!];
  return { ...document, [list]: members };
}

/** Without a member, and without what only spoke of it. */
export function withoutMember(document: StandardDocument, list: CodedList, at: number): StandardDocument {
  const { code } = document[list][at]!;
  const left: StandardDocument = { ...document, [list]: document[list].filter((_, nth) => nth !== at) };
  if (list === 'vetoes') return left;
  const others = (record: Record<string, number>): Record<string, number> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== code));
  return withoutAnchors(
    {
      ...left,
      indicators: left.indicators.map((each) => ({
        ...each,
        parts: each.parts.map((part) => growing(part, (all) => all.filter((domain) => domain !== code))),
      })),
      tiers: left.tiers.map((tier) => ({
        ...tier,
        domainFloors: others(tier.domainFloors),
        keyFloors: tier.keyFloors.filter(({ indicator }) => indicator !== code),
      })),
    },
    code,
  );
}

export function withoutAnchors(document: StandardDocument, code: string): StandardDocument {
  if (!document.rubric.anchors) return document;
  const { [code]: _gone, ...anchors } = document.rubric.anchors;
  return { ...document, rubric: { ...document.rubric, anchors } };
}

/** Counted or reviewed: another way of judging reads something else, and steps are described only where people judge. */
export function withMode(
  document: StandardDocument,
  list: 'indicators' | 'gates',
  at: number,
  mode: IndicatorRule['mode'],
  measure: string,
): StandardDocument {
  const member = document[list][at]!;
  const reads =
    list === 'gates'
      ? { checks: [{ measure, atLeast: 1 }] }
      : { parts: [{ ...aPart(measure), ...(mode === 'evidence' && { effort: 6 }) }] };
  const changed: StandardDocument = {
    ...document,
    [list]: document[list].map((each, nth) => (nth === at ? { ...each, mode, ...reads } : each)),
  };
  return mode === 'evidence' ? changed : withoutAnchors(changed, member.code);
}

/** Measures that this document reads already. */
export function measuresIn({ indicators, gates }: StandardDocument): Set<string> {
  const read = indicators.flatMap(({ parts }) => parts.flatMap(({ reading }) => reading.measure ?? []));
  return new Set([...read, ...gates.flatMap(({ checks }) => checks.map(({ measure }) => measure))]);
}

/** Begins as a count from nothing to one; everything of it is then written. */
export const aPart = (measure = 'committee-meetings'): PartRule => ({
  reading: { kind: 'plain', measure },
  share: 1,
  scale: { general: { lo: 0, hi: 1 } },
  effort: 1,
});

export const anIndicator = (domain: string, code: string): IndicatorRule => ({
  code,
  domain,
  name: { zh: '', en: '' },
  weight: 1,
  mode: 'automatic',
  parts: [aPart()],
});

export const aGate = (code: string): GateRule => ({
  code,
  name: { zh: '', en: '' },
  mode: 'automatic',
  checks: [{ measure: 'committee-meetings', atLeast: 1 }],
});

/** What a reading of this kind begins with. */
export function aReading(kind: Reading['kind'], domains: readonly string[]): Reading {
  switch (kind) {
    case 'plain':
      return { kind, measure: 'committee-meetings' };
    case 'per':
      return { kind, measure: 'trained-instructors', base: 'families', times: 100 };
    case 'survey':
      return { kind, measure: 'satisfied-answers', population: 'families' };
    case 'balance':
      return { kind, weakest: 'weakest-grade-with-hours', whole: 'families-with-hours' };
    case 'growth':
      return { kind, domains: domains.slice(0, 1), fullFrom: 0.9 };
  }
}

/** One more step of the rubric below the highest, with an empty description of it for every indicator that people judge. */
export function withRubricStep(document: StandardDocument): StandardDocument {
  const { steps } = document.rubric;
  const at = steps.length - 1;
  // A standard tells its steps to the thousandth.
  const between = Math.round(500 * ((steps.at(-2) ?? 0) + (steps.at(-1) ?? 1))) / 1000;
  return withSteps(document, steps.toSpliced(at, 0, between), (said) =>
    said.toSpliced(at, 0, { zh: '', en: '' }),
  );
}

/** Without one step, and without what it looked like. */
export function withoutRubricStep(document: StandardDocument, at: number): StandardDocument {
  return withSteps(document, document.rubric.steps.toSpliced(at, 1), (said) => said.toSpliced(at, 1));
}

type Said = NonNullable<StandardDocument['rubric']['anchors']>[string];

function withSteps(
  document: StandardDocument,
  steps: number[],
  change: (said: Said) => Said,
): StandardDocument {
  const scored = new Set(document.indicators.map(({ code }) => code));
  const anchors = Object.entries(document.rubric.anchors ?? {}).map(([code, said]): [string, Said] => [
    code,
    scored.has(code) ? change(said) : said,
  ]);
  return { ...document, rubric: { steps, anchors: Object.fromEntries(anchors) } };
}

/** All steps of a review are fixed but the visit on site (domain: states of an assessment). */
export function stepsWith({ tier }: TierRule, visited: boolean): ReviewStep[] {
  if (tier === 'basic') return ['automatic-check', 'district-confirmation'];
  const visit = visited ? (['site-visit'] as const) : [];
  return ['self-assessment', 'district-review', 'city-review', ...visit, 'panel', 'publicity'];
}
