import fc from 'fast-check';
import { anyInputs, counted, perfectInputs } from '../../../test/support/rating-inputs';
import { conclude, judge } from '../engine/assess.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { defaultStandard as standard } from '../standards/default-standard.rule';
import { measures } from '../engine/measure.rule';
import { cheapestMoves } from './cheapest.rule';
import { firstStep } from './level.rule';
import { leversOf } from './lever.rule';
import { nextTier } from './next-tier.rule';
import type { StandardDocument } from '../standards/standard.rule';
import { reaches, suppose, type Move } from './trim.rule';

const schoolWith = (changes: SchoolInputs['figures']): SchoolInputs => {
  const inputs = perfectInputs();
  return { ...inputs, figures: { ...inputs.figures, ...changes } };
};

const scoredMeasures = measures
  .filter(({ code }) => !code.startsWith('gate.') && code !== 'families')
  .map(({ code }) => code);

/** The fewest levers at their best that are enough, by trying every set of up to `most` of them. */
function fewestByTrying(inputs: SchoolInputs, most: number): number | null {
  const now = judge(standard, inputs);
  const path = nextTier(standard, inputs)!;
  const rule = standard.tiers.find((each) => each.tier === path.tier)!;
  const best = leversOf(standard, inputs, now.scores, rule).map((lever) => ({
    lever,
    step: lever.steps.at(-1)!,
  }));
  const isEnough = (chosen: typeof best): boolean =>
    reaches(conclude(standard, inputs, now.gates, suppose(now.scores, chosen)), path.tier);
  const sets = (from: number, size: number): (typeof best)[] =>
    size === 0
      ? [[]]
      : best.slice(from).flatMap((one, at) => sets(from + at + 1, size - 1).map((rest) => [one, ...rest]));
  for (let size = 0; size <= most; size += 1) if (sets(0, size).some(isEnough)) return size;
  return null;
}

/** Fewest items, then least effort, over every step of every lever: small schools only. */
function cheapestByTrying(asking: StandardDocument, inputs: SchoolInputs): [items: number, effort: number] {
  const now = judge(asking, inputs);
  const rule = asking.tiers[3]!;
  const choices = leversOf(asking, inputs, now.scores, rule).map((lever) =>
    Array.from({ length: lever.steps.at(-1)! + 1 }, (_, step) => ({ lever, step })),
  );
  const all = choices.reduce<Move[][]>(
    (lists, steps) => lists.flatMap((list) => steps.map((move) => (move.step > 0 ? [...list, move] : list))),
    [[]],
  );
  const enough = all.filter((moves) =>
    reaches(conclude(asking, inputs, now.gates, suppose(now.scores, moves)), 'star'),
  );
  const weighed = enough.map((moves): [number, number] => [
    moves.length,
    moves.reduce((sum, { lever, step }) => sum + lever.at(step).effort, 0),
  ]);
  return weighed.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])[0]!;
}

/** The same for two levers of many steps: every step of the one, and the least of the other that is then enough. */
function cheapestOfTwo(asking: StandardDocument, inputs: SchoolInputs): [items: number, effort: number] {
  const now = judge(asking, inputs);
  const levers = leversOf(asking, inputs, now.scores, asking.tiers[3]!);
  const isEnough = (moves: Move[]): boolean =>
    reaches(conclude(asking, inputs, now.gates, suppose(now.scores, moves)), 'star');
  const found: [number, number][] = [];
  for (const [at, lever] of levers.entries()) {
    for (let step = 0; step <= lever.steps.at(-1)!; step += 1) {
      const one = step > 0 ? [{ lever, step }] : [];
      if (isEnough(one)) found.push([one.length, step > 0 ? lever.at(step).effort : 0]);
      for (const other of levers.slice(at + 1)) {
        const most = other.steps.at(-1)!;
        const least = firstStep(most, (more) => isEnough([...one, { lever: other, step: more }]));
        if (!isEnough([...one, { lever: other, step: least }])) continue;
        found.push([one.length + 1, (step > 0 ? lever.at(step).effort : 0) + other.at(least).effort]);
      }
    }
  }
  return found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])[0]!;
}

describe('The way to the next tier', () => {
  test('of a star is none', () => {
    expect(nextTier(standard, perfectInputs())).toBeNull();
  });

  test('names the open gates with what is missing', () => {
    const inputs = schoolWith({
      'gate.instructors': counted(1),
      'gate.activities-with-papers': counted(7, 10),
    });
    expect(nextTier(standard, inputs)).toEqual({
      tier: 'basic',
      reachable: true,
      steps: [
        expect.objectContaining({
          code: 'meet-gate',
          indicator: 'G4',
          from: 1,
          to: 2,
          count: 1,
          unit: 'instructors',
        }),
        expect.objectContaining({
          code: 'meet-gate',
          indicator: 'G7',
          from: 0.7,
          to: 0.9,
          count: 2,
          unit: 'activities',
        }),
      ],
    });
  });

  test('counts the families a key floor asks for, and not one more', () => {
    const inputs = schoolWith({
      'families-with-hours': counted(100, 200),
      'weakest-grade-with-hours': counted(25, 50),
    });
    const { steps, tier } = nextTier(standard, inputs)!;
    expect(tier).toBe('excellent');
    expect(steps).toEqual([
      expect.objectContaining({
        code: 'raise',
        indicator: 'C2',
        from: 0.5,
        to: 0.6,
        count: 20,
        unit: 'families',
      }),
    ]);
  });

  test('says when tenure will be done', () => {
    const inputs = {
      ...perfectInputs(),
      titles: [{ tier: 'excellent' as const, since: '2026-03-01', until: '2029-02-28' }],
    };
    const { tier, steps } = nextTier(standard, inputs)!;
    expect(tier).toBe('model');
    expect(steps).toEqual([
      expect.objectContaining({ code: 'hold-title', indicator: 'excellent', to: 1, date: '2027-03-01' }),
    ]);
  });

  test('asks for a record where a figure is missing', () => {
    const inputs = perfectInputs();
    delete inputs.figures['satisfied-answers'];
    expect(nextTier(standard, inputs)!.steps).toEqual([
      expect.objectContaining({ code: 'record', indicator: 'D1', from: null, count: null }),
    ]);
  });

  test('is enough, by the engine itself, and gains add up to the total it leads to', () => {
    fc.assert(
      fc.property(anyInputs({ presentOften: true }), (inputs) => {
        const survey = inputs.figures['satisfied-answers'];
        if (survey) inputs.figures['satisfied-answers'] = { ...survey, source: 'declared' };
        const path = nextTier(standard, inputs);
        fc.pre(path !== null && path.reachable);
        const now = judge(standard, inputs);
        const gained = path.steps.reduce((sum, step) => sum + step.gain, Number(now.total));
        const need = standard.tiers.find((each) => each.tier === path.tier)!.total ?? 0;
        expect(gained).toBeGreaterThanOrEqual(need - 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  test('measures growth from the other indicators only, so that two things are enough where two are', () => {
    const inputs = { ...perfectInputs(), previousGrowthBase: '77' };
    for (const code of [
      'weakest-grade-with-hours',
      'questions-answered',
      'graduates-with-practice',
      'learners-passed',
      'pupils-visited',
    ]) {
      inputs.figures[code] = { ...inputs.figures[code]!, value: '0.5' };
    }
    const { steps, tier } = nextTier(standard, inputs)!;
    expect(tier).toBe('excellent');
    expect(steps).toHaveLength(fewestByTrying(inputs, 4)!);
  });

  test('has as few items as trying every set of items finds', () => {
    const weakened = fc.uniqueArray(fc.constantFrom(...scoredMeasures), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(weakened, fc.integer({ min: 0, max: 90 }), (codes, previous) => {
        const inputs = { ...perfectInputs(), previousGrowthBase: String(previous) };
        for (const code of codes) inputs.figures[code] = { ...inputs.figures[code]!, value: '0.5' };
        const path = nextTier(standard, inputs);
        fc.pre(path !== null && path.reachable);
        const raising = path.steps.filter((step) => step.code === 'raise' || step.code === 'record').length;
        fc.pre(raising <= 4);
        expect(raising).toBe(fewestByTrying(inputs, 4));
      }),
      { numRuns: 40 },
    );
  });

  test('takes the least effort of all lists as short, where trying everything finds it', () => {
    const weak = fc.uniqueArray(
      fc.constantFrom(
        'committee-meetings',
        'special-needs-sessions',
        'parent-child-activities',
        'median-class-hours',
        'outreach',
        'research-level',
      ),
      { minLength: 2, maxLength: 3 },
    );
    fc.assert(
      fc.property(weak, fc.integer({ min: 180, max: 199 }), fc.nat({ max: 2 }), (codes, halves, value) => {
        const asking = structuredClone(standard);
        asking.tiers[3]!.total = halves / 2;
        const inputs = perfectInputs();
        for (const code of codes) {
          const isStep = code === 'outreach' || code === 'research-level';
          inputs.figures[code] = counted(isStep ? value / 4 : value);
        }
        const path = nextTier(asking, inputs);
        fc.pre(path !== null && path.tier === 'star' && path.reachable);
        const effort = path.steps.reduce((sum, step) => sum + (step.effort ?? 0), 0);
        expect([path.steps.length, effort]).toEqual(cheapestByTrying(asking, inputs));
      }),
      { numRuns: 30 },
    );
  });

  test('takes the least effort of all lists as short where each thing has hundreds of steps', () => {
    const shares = [
      'families-with-hours',
      'families-graduated',
      'learners-passed',
      'graduates-with-practice',
      'questions-answered',
      'teachers-trained',
    ];
    const weak = fc.uniqueArray(fc.constantFrom(...shares), { minLength: 2, maxLength: 2 });
    const rate = fc.integer({ min: 20, max: 70 });
    fc.assert(
      fc.property(
        weak,
        fc.tuple(rate, rate),
        fc.tuple(fc.integer({ min: 30, max: 500 }), fc.integer({ min: 30, max: 500 })),
        fc.integer({ min: 170, max: 199 }),
        fc.integer({ min: 40, max: 95 }),
        (codes, rates, sizes, halves, previous) => {
          const asking = structuredClone(standard);
          asking.tiers[3]!.total = halves / 2;
          asking.tiers[3]!.domainFloor = 0.5;
          asking.tiers[3]!.domainFloors = { C: 0.6, D: 0.6 };
          asking.tiers[3]!.keyFloors = [];
          asking.tiers[2]!.total = 0;
          asking.tiers[2]!.domainFloor = null;
          asking.tiers[2]!.keyFloors = [];
          const inputs = { ...perfectInputs(), previousGrowthBase: String(previous) };
          for (const [at, code] of codes.entries()) {
            inputs.figures[code] = counted(Math.round((sizes[at]! * rates[at]!) / 100), sizes[at]);
          }
          const path = nextTier(asking, inputs);
          fc.pre(path !== null && path.tier === 'star' && path.reachable && path.steps.length > 0);
          const effort = path.steps.reduce((sum, step) => sum + (step.effort ?? 0), 0);
          const [items, least] = cheapestOfTwo(asking, inputs);
          expect(path.steps).toHaveLength(items);
          expect(effort).toBeCloseTo(least, 6);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('is proved to take the least effort for any school', () => {
    fc.assert(
      fc.property(anyInputs({ presentOften: true }), (inputs) => {
        const now = judge(standard, inputs);
        const found = standard.tiers.map((rule) => cheapestMoves(standard, inputs, now, rule));
        expect(found.filter((each) => each && !each.proved)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
