import fc from 'fast-check';
import { anyInputs, perfectInputs } from '../../../test/support/rating-inputs';
import { judge } from '../engine/assess.rule';
import { isGrowth } from '../engine/growth.rule';
import { defaultStandard as standard } from '../standards/default-standard.rule';
import type { Level, Lever } from './level.rule';
import { missingLever } from './missing.rule';

/** The lever of an indicator of which the school has no figure. */
function leverWithout(code: string, measure: string, floor = 0): Lever {
  const inputs = perfectInputs();
  delete inputs.figures[measure];
  const indicator = standard.indicators.find((each) => each.code === code)!;
  const now = judge(standard, inputs).scores.find((each) => each.code === code)!;
  return missingLever(inputs, indicator, now, floor);
}

const valuesOf = (lever: Lever): number[] => lever.levels.map(({ value }) => value.toNumber());

describe('The levels of a figure that is missing', () => {
  test('are the quarters of its scale', () => {
    expect(valuesOf(leverWithout('C2', 'families-with-hours'))).toEqual([0.5, 0.6, 0.7, 0.8]);
  });

  test('go on to the key floor where the end of the scale is short of it', () => {
    expect(valuesOf(leverWithout('D1', 'satisfied-answers', 0.85))).toEqual([0.7, 0.75, 0.8, 0.85]);
    expect(valuesOf(leverWithout('D1', 'satisfied-answers', 0.9))).toEqual([0.7, 0.75, 0.8, 0.85, 0.9]);
  });

  test('count no units, and take an effort to order them by', () => {
    const { levels } = leverWithout('A1', 'committee-meetings');
    const { effort } = standard.indicators.find(({ code }) => code === 'A1')!.parts[0]!;
    expect(levels.map(({ units }) => units)).toEqual([null, null, null, null]);
    expect(levels.map((level) => level.effort)).toEqual([1.75, 2.5, 3.25, 4].map((more) => more * effort));
  });

  test('rise, and end at full points but for the factor of the part', () => {
    const rising = (levels: Level[], of: (level: Level) => number): boolean =>
      levels.every((level, at) => at === 0 || of(level) >= of(levels[at - 1]!));
    fc.assert(
      fc.property(anyInputs(), fc.double({ min: 0, max: 1, noNaN: true }), (inputs, floor) => {
        const { scores } = judge(standard, inputs);
        const indicators = standard.indicators.filter((each) => !isGrowth(each));
        const levels = indicators.map((indicator) => {
          const now = scores.find(({ code }) => code === indicator.code)!;
          return missingLever(inputs, indicator, now, floor).levels;
        });
        const falling = levels.filter(
          (each) => !rising(each, ({ score }) => score.toNumber()) || !rising(each, ({ effort }) => effort),
        );
        expect(falling).toEqual([]);
        const full = levels.filter((_, at) => indicators[at]!.parts.every(({ factor }) => !factor));
        expect(full.filter((each) => each.at(-1)!.score.toNumber() < 1)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
