import type { IndicatorPart, StandardDocument } from '../standards/standard.rule';
import type { Fact, Figure, SchoolInputs } from './inputs.rule';
import { getMeasure } from './measure.rule';
import { Exact, exact, one, zero } from './number.rule';

/** What a part of an indicator reads from the figures. */
export interface Sight {
  /** The number the scale is applied to; null when it is not available, with the reason. */
  x: Exact | null;
  missing: MissingReason | null;
  /** The plain observed share, which key floors look at (a survey's x is its lower bound). */
  observed: Exact | null;
  /** Shares are shown as percent, the rest as they are. */
  percent: boolean;
  facts: Fact[];
}

export type MissingReason =
  'no-figure' | 'nothing-to-count' | 'too-few-answers' | 'first-cycle' | 'domain-not-available';

type Reading = IndicatorPart['reading'];
type Figures = SchoolInputs['figures'];

/** A result tells what was counted, not how it may still be raised; that it is settled has stood in results from the first. */
function factOf(code: string, { value, of, source, declaredId, settled }: Figure): Fact {
  const { unit } = getMeasure(code);
  return settled
    ? { code, declaredId, of, settled, source, unit, value }
    : { code, declaredId, of, source, unit, value };
}

export function factsOf(figures: Figures, codes: string[]): Fact[] {
  return codes.flatMap((code) => (figures[code] ? [factOf(code, figures[code])] : []));
}

/** The number of a figure: the value itself, or value / of for a ratio; null where nothing was there to count. */
export function valueOf(figure: Figure): Exact | null {
  if (figure.of === null) return exact(figure.value);
  const of = exact(figure.of);
  return of.lte(0) ? null : exact(figure.value).div(of);
}

const unseen = (missing: MissingReason, facts: Fact[], percent = true): Sight => ({
  x: null,
  missing,
  observed: null,
  percent,
  facts,
});

/** `growth` is not read here: it needs the other indicators first. */
export function read(
  standard: StandardDocument,
  inputs: SchoolInputs,
  reading: Exclude<Reading, { kind: 'growth' }>,
): Sight {
  switch (reading.kind) {
    case 'plain':
      return readPlain(inputs.figures, reading.measure);
    case 'per':
      return readPer(inputs.figures, reading);
    case 'survey':
      return readSurvey(standard, inputs.figures, reading);
    case 'balance':
      return readBalance(inputs.figures, reading);
  }
}

function readPlain(figures: Figures, code: string): Sight {
  const percent = getMeasure(code).shape === 'ratio';
  const figure = figures[code];
  if (!figure) return unseen('no-figure', [], percent);
  const x = valueOf(figure);
  const facts = [factOf(code, figure)];
  return x ? { x, missing: null, observed: x, percent, facts } : unseen('nothing-to-count', facts, percent);
}

function readPer(figures: Figures, reading: Extract<Reading, { kind: 'per' }>): Sight {
  const facts = factsOf(figures, [reading.measure, reading.base]);
  const figure = figures[reading.measure];
  const base = figures[reading.base];
  if (!figure || !base) return unseen('no-figure', facts, false);
  if (exact(base.value).lte(0)) return unseen('nothing-to-count', facts, false);
  const x = exact(figure.value).times(exact(reading.times)).div(base.value);
  return { x, missing: null, observed: x, percent: false, facts };
}

/**
 * A survey speaks by the lower end of Wilson's interval, so that few answers prove little; it speaks at all only
 * with enough answers for the number of families (domain: rating standard, missing data).
 */
function readSurvey(
  standard: StandardDocument,
  figures: Figures,
  reading: Extract<Reading, { kind: 'survey' }>,
): Sight {
  const facts = factsOf(figures, [reading.measure, reading.population]);
  const figure = figures[reading.measure];
  const population = figures[reading.population];
  if (!figure || figure.of === null || !population) return unseen('no-figure', facts);
  const answers = exact(figure.of);
  if (!enoughAnswers(standard, answers, exact(population.value))) return unseen('too-few-answers', facts);
  const observed = valueOf(figure);
  if (!observed) return unseen('nothing-to-count', facts);
  const x = wilsonLowerBound(exact(figure.value), answers, exact(standard.survey.z));
  return { x, missing: null, observed, percent: true, facts };
}

export function enoughAnswers(standard: StandardDocument, answers: Exact, families: Exact): boolean {
  const { answersAtLeast, shareAtLeast, smallSchool } = standard.survey;
  if (families.lte(0)) return false;
  if (families.lt(smallSchool.familiesBelow)) return answers.gte(families.times(smallSchool.shareAtLeast));
  return answers.gte(answersAtLeast) && answers.gte(families.times(shareAtLeast));
}

/** Wilson's score interval, lower end; 0 ≤ successes ≤ n, n > 0, z e.g. 1.96 for 95 %. */
export function wilsonLowerBound(successes: Exact, n: Exact, z: Exact): Exact {
  const p = successes.div(n);
  const zz = z.times(z);
  const centre = p.plus(zz.div(n.times(2)));
  const spread = z.times(
    p
      .times(one.minus(p))
      .div(n)
      .plus(zz.div(n.times(n).times(4)))
      .sqrt(),
  );
  return Exact.max(zero, centre.minus(spread).div(one.plus(zz.div(n))));
}

/** With nobody taking part there is no balance to speak of: 0, not "missing", or the first family would cost points. */
function readBalance(figures: Figures, reading: Extract<Reading, { kind: 'balance' }>): Sight {
  const facts = factsOf(figures, [reading.weakest, reading.whole]);
  const weakest = figures[reading.weakest];
  const whole = figures[reading.whole];
  if (!weakest || !whole) return unseen('no-figure', facts, false);
  const [low, all] = [valueOf(weakest), valueOf(whole)];
  if (!low || !all) return unseen('nothing-to-count', facts, false);
  const x = all.isZero() ? zero : low.div(all);
  return { x, missing: null, observed: x, percent: false, facts };
}
