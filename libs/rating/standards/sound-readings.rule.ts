import { findMeasure, isJudgedAlone, type MeasureShape } from '../engine/measure.rule';
import { fault, type Fault } from './fault.rule';
import type { Gate, Indicator, IndicatorPart, StandardDocument } from './standard.rule';

/**
 * Whether every indicator and gate reads what it can read: figures of the shape its reading needs, people's judgement
 * only where people judge, and each judgement once.
 */
export function readingFaults(document: StandardDocument): Fault[] {
  return [
    ...document.indicators.flatMap((each, at) => indicatorFaults(document, each, at)),
    ...document.gates.flatMap((gate, at) => gateFaults(gate, at)),
    ...judgedTwice(document),
  ];
}

type Path = Fault['path'];
/** A measure nobody knows has a sentence of its own, and no shape. */
const shapeOf = (measure: string): MeasureShape | null => findMeasure(measure)?.shape ?? null;
const isForPeople = (measure: string): boolean => {
  const known = findMeasure(measure);
  return known !== null && isJudgedAlone(known);
};

function indicatorFaults(document: StandardDocument, each: Indicator, at: number): Fault[] {
  const path = ['indicators', at, 'parts'];
  const shapes = each.parts.flatMap((part, nth) => shapeFaults(part, [...path, nth]));
  if (each.mode === 'evidence') return [...evidenceFaults(each, path), ...shapes];
  return [
    ...shapes,
    ...each.parts.flatMap((part, nth) => automaticFaults(part, [...path, nth])),
    ...growthFaults(document, each, path),
  ];
}

/** Reviewers give one step for an indicator; its points are that step's share of the weight. */
function evidenceFaults({ code, parts }: Indicator, path: Path): Fault[] {
  const [only] = parts;
  // That a list is empty is told by its shape.
  if (!only) return [];
  const { kind, ...reading } = only.reading;
  const isStep = kind === 'plain' && 'measure' in reading && shapeOf(reading.measure) === 'step';
  if (parts.length === 1 && isStep && !only.factor) return [];
  return [fault(path, 'evidence-part', { code }, `${code} is judged by reviewers and reads no rubric alone`)];
}

function automaticFaults({ reading }: IndicatorPart, path: Path): Fault[] {
  if (reading.kind !== 'plain' || !isForPeople(reading.measure)) return [];
  return [judged([...path, 'reading', 'measure'], reading.measure)];
}

const judged = (path: Path, measure: string): Fault =>
  fault(path, 'automatic-judged', {}, `${measure} is counted by nobody: people judge it`);

/** The change since the last cycle is one number; nothing can be added to it, and it needs domains that are there. */
function growthFaults({ domains }: StandardDocument, { code, parts }: Indicator, path: Path): Fault[] {
  const known = new Set(domains.map((domain) => domain.code));
  const growing = parts.flatMap(({ reading }, nth) => (reading.kind === 'growth' ? [{ reading, nth }] : []));
  const strangers = growing.flatMap(({ reading, nth }) =>
    reading.domains.some((each) => !known.has(each))
      ? [fault([...path, nth, 'reading', 'domains'], 'growth-domain', {}, `${code} grows in no known domain`)]
      : [],
  );
  if (growing.length === 0 || parts.length === 1) return strangers;
  return [fault(path, 'growth-alone', { code }, `the growth of ${code} must be its only part`), ...strangers];
}

/** Rates are read from ratios, quotients from counts; lower bounds, balances and factors from rates. */
function shapeFaults({ reading, factor }: IndicatorPart, path: Path): Fault[] {
  const asked: [place: Path, measure: string, shape: 'ratio' | 'count'][] = [];
  if (reading.kind === 'per') {
    asked.push(
      [['reading', 'measure'], reading.measure, 'count'],
      [['reading', 'base'], reading.base, 'count'],
    );
  }
  if (reading.kind === 'survey') {
    asked.push([['reading', 'measure'], reading.measure, 'ratio']);
    asked.push([['reading', 'population'], reading.population, 'count']);
  }
  if (reading.kind === 'balance') {
    asked.push(
      [['reading', 'weakest'], reading.weakest, 'ratio'],
      [['reading', 'whole'], reading.whole, 'ratio'],
    );
  }
  if (factor) asked.push([['factor', 'measure'], factor.measure, 'ratio']);
  return asked
    .filter(([, measure, shape]) => (shapeOf(measure) ?? shape) !== shape)
    .map(([place, measure, shape]) =>
      fault([...path, ...place], `needs-${shape}`, {}, `${measure} is no ${shape}`),
    );
}

function gateFaults({ code, mode, checks }: Gate, at: number): Fault[] {
  const path = ['gates', at, 'checks'];
  if (mode === 'automatic') {
    return checks.flatMap(({ measure }, nth) =>
      isForPeople(measure) ? [judged([...path, nth, 'measure'], measure)] : [],
    );
  }
  if (checks.some(({ measure }) => shapeOf(measure) === 'yes-no')) return [];
  return [
    fault(path, 'evidence-gate', { code }, `${code} is judged by reviewers and asks nothing to be met`),
  ];
}

/** One answer of the reviewers cannot count in two places. */
function judgedTwice({ indicators, gates }: StandardDocument): Fault[] {
  const read = [
    ...indicators.flatMap(({ parts }, at) =>
      parts.flatMap(({ reading }, nth) =>
        reading.kind === 'plain'
          ? [{ path: ['indicators', at, 'parts', nth, 'reading', 'measure'], measure: reading.measure }]
          : [],
      ),
    ),
    ...gates.flatMap(({ checks }, at) =>
      checks.map(({ measure }, nth) => ({ path: ['gates', at, 'checks', nth, 'measure'], measure })),
    ),
  ].filter(({ measure }) => isForPeople(measure));
  return read
    .filter(({ measure }, nth) => read.findIndex((other) => other.measure === measure) !== nth)
    .map(({ path, measure }) => fault(path, 'judged-twice', {}, `${measure} is asked of reviewers twice`));
}
