import fc from 'fast-check';
import { anyInputs, counted, perfectInputs } from '../../../test/support/rating-inputs';
import { defaultStandard as standard } from '../standards/default-standard.rule';
import { judge } from './assess.rule';
import type { SchoolInputs } from './inputs.rule';
import { sensitivityOf } from './sensitivity.rule';

const every = (standard.domains.length + standard.indicators.length) * 2;

/** A model school with little to spare. */
function atTheEdge(): SchoolInputs {
  const inputs = perfectInputs();
  const figures = {
    'families-with-hours': counted(140, 200),
    'families-graduated': counted(75, 100),
    'trained-instructors': counted(2),
    'teachers-trained': counted(66, 100),
    'curriculum-cells': counted(95, 100),
    'plan-workload-budget': counted(0.75),
    'satisfied-answers': counted(90, 100),
    'learners-passed': counted(75, 100),
    'graduates-with-practice': counted(50, 100),
    'questions-answered': counted(85, 100),
    brand: counted(0.75),
    'research-level': counted(0.75),
  };
  return { ...inputs, figures: { ...inputs.figures, ...figures } };
}

describe('Sensitivity', () => {
  test('of a school with everything at its best: no weight can turn the tier', () => {
    expect(sensitivityOf(standard, perfectInputs())).toEqual({
      tier: 'star',
      variations: every,
      held: every,
      share: '1.0000',
      turning: [],
    });
  });

  test('names the weights that turn a tier at the edge', () => {
    const found = sensitivityOf(standard, atTheEdge());
    expect(found).toMatchObject({ tier: 'model', variations: every });
    expect(judge(standard, atTheEdge()).total.toFixed(2)).toBe('80.22');
    expect(found.turning.map(({ kind, code, change }) => `${kind} ${code} ${change}`)).toEqual([
      'domain B 0.2',
      'domain C -0.2',
      'domain D 0.2',
      'indicator B1 0.2',
      'indicator B4 -0.2',
      'indicator D2 0.2',
      'indicator D3 0.2',
    ]);
    expect(found.turning.every(({ tier }) => tier === 'excellent')).toBe(true);
    expect(found.held).toBe(every - found.turning.length);
  });

  test('is the same each time, and its share is of the variations in which the tier does not fall', () => {
    fc.assert(
      fc.property(anyInputs({ presentOften: true }), (inputs) => {
        const found = sensitivityOf(standard, inputs);
        expect(sensitivityOf(standard, structuredClone(inputs))).toEqual(found);
        expect(found.tier).toBe(judge(standard, inputs).tier);
        expect(found.held).toBeGreaterThanOrEqual(found.variations - found.turning.length);
        expect(Number(found.share)).toBeCloseTo(found.held / found.variations, 4);
      }),
      { numRuns: 8 },
    );
  });
});
