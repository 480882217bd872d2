import fc from 'fast-check';
import { anyInputs, counted, perfectInputs, someGone } from '../../../test/support/rating-inputs';
import { cheapestByTrying, cheapestOfTwo, fewestByTrying } from '../../../test/support/rating-paths';
import { judge } from '../engine/assess.rule';
import type { SchoolInputs, WayUp } from '../engine/inputs.rule';
import { defaultStandard as standard } from '../standards/default-standard.rule';
import { measures } from '../engine/measure.rule';
import { cheapestMoves } from './cheapest.rule';
import { nextTier } from './next-tier.rule';

const schoolWith = (changes: SchoolInputs['figures']): SchoolInputs => {
  const inputs = perfectInputs();
  return { ...inputs, figures: { ...inputs.figures, ...changes } };
};

const scoredMeasures = measures
  .filter(({ code }) => !code.startsWith('gate.') && code !== 'families')
  .map(({ code }) => code);

/** Of these the best school year counts. */
const byYear = ['committee-meetings', 'special-needs-sessions', 'parent-child-activities'];

/** The best year is over: the running one is so far behind it, and so many papers may still be added. */
const waysUp = (value: number, behind: number, papers: number): WayUp[] => [
  ...(papers > 0 ? [{ from: String(value), most: String(value + papers) }] : []),
  { from: String(Math.max(0, value - behind)), most: null },
];

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
    const total = fc.integer({ min: 180, max: 199 });
    const behind = fc.option(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.nat({ max: 3 })));
    fc.assert(
      fc.property(weak, total, fc.nat({ max: 2 }), behind, (codes, halves, value, isBehind) => {
        const asking = structuredClone(standard);
        asking.tiers[3]!.total = halves / 2;
        const inputs = perfectInputs();
        for (const code of codes) {
          const isStep = code === 'outreach' || code === 'research-level';
          inputs.figures[code] = counted(isStep ? value / 4 : value);
          if (isBehind && byYear.includes(code)) inputs.figures[code].ways = waysUp(value, ...isBehind);
        }
        const path = nextTier(asking, inputs);
        fc.pre(path !== null && path.tier === 'star' && path.reachable);
        const effort = path.steps.reduce((sum, step) => sum + (step.effort ?? 0), 0);
        expect([path.steps.length, effort]).toEqual(cheapestByTrying(asking, inputs));
      }),
      { numRuns: 40 },
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
        fc.constantFrom(0, 0.3, 0.6),
        (codes, rates, sizes, halves, previous, isGone) => {
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
            const share = counted(Math.round((sizes[at]! * rates[at]!) / 100), sizes[at]);
            inputs.figures[code] = someGone(share, at === 0 ? isGone : 0);
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
