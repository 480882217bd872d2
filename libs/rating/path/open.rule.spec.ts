import fc from 'fast-check';
import { anyInputs, counted, perfectInputs } from '../../../test/support/rating-inputs';
import type { SchoolInputs, WayUp } from '../engine/inputs.rule';
import { defaultStandard as standard } from '../standards/default-standard.rule';
import { nextTier } from './next-tier.rule';
import { openOf } from './open.rule';

const schoolWith = (changes: SchoolInputs['figures']): SchoolInputs => {
  const inputs = perfectInputs();
  return { ...inputs, figures: { ...inputs.figures, ...changes } };
};

describe('What of a figure is still open', () => {
  test('asks nobody to make up for a term that is over, and says that the school alone cannot', () => {
    const weak = { 'gate.activities-in-weaker-term': counted(1), 'gate.instructors': counted(1) };
    const steps = [
      { code: 'meet-gate', indicator: 'G4', count: 1 },
      { code: 'outlast-term', indicator: 'G5', from: 1, to: 2, count: null },
    ];
    expect(nextTier(standard, schoolWith(weak))).toMatchObject({ reachable: false, steps });
    const onPaper = { 'gate.activities-in-weaker-term': { ...counted(1), source: 'declared' as const } };
    expect(nextTier(standard, schoolWith(onPaper))).toMatchObject({
      reachable: true,
      steps: [{ code: 'meet-gate', indicator: 'G5', count: 1 }],
    });
  });

  test('takes a yes or no for lost where it was counted of days that are over, and only there', () => {
    const missed = { 'gate.plan-published': { ...counted(0), settled: true as const } };
    expect(nextTier(standard, schoolWith(missed))).toMatchObject({
      reachable: false,
      steps: [{ code: 'outlast-term', indicator: 'G3', count: null, unit: 'yes-no' }],
    });
    expect(nextTier(standard, schoolWith({ 'gate.plan-published': counted(0) }))).toMatchObject({
      reachable: true,
      steps: [{ code: 'meet-gate', indicator: 'G3' }],
    });
  });

  test('asks for no more families than are still there', () => {
    const families = (gone: number) => ({
      'families-with-hours': { ...counted(100, 200), ...(gone > 0 && { gone: String(gone) }) },
    });
    const raised = { code: 'raise', indicator: 'C2', from: 0.5, to: 0.6, count: 20 };
    expect(nextTier(standard, schoolWith(families(80)))).toMatchObject({ reachable: true, steps: [raised] });
    expect(nextTier(standard, schoolWith(families(81)))).toMatchObject({
      tier: 'excellent',
      reachable: false,
      steps: [{ code: 'outlast-figure', indicator: 'C2', from: 0.5, to: 0.6, count: null, unit: 'families' }],
    });
  });

  test('lets those who have left neither join nor even a grade out', () => {
    const left = { ...counted(20, 50), gone: '30' };
    const asking = structuredClone(standard);
    asking.tiers[3]!.keyFloors = [{ indicator: 'C4', of: 'observed', atLeast: 0.8 }];
    expect(nextTier(asking, schoolWith({ 'weakest-grade-with-hours': left }))).toMatchObject({
      reachable: false,
      steps: [{ code: 'outlast-figure', indicator: 'C4' }],
    });
    asking.tiers[3]!.keyFloors = [{ indicator: 'C3', of: 'points', atLeast: 0.9 }];
    const enrolled = (gone: string) => ({
      'families-enrolled': { ...counted(40, 200), gone },
      'families-graduated': counted(40, 40),
    });
    expect(nextTier(asking, schoolWith(enrolled('120')))).toMatchObject({
      reachable: true,
      steps: [{ code: 'raise', indicator: 'C3', measure: 'families-enrolled', count: 32 }],
    });
    expect(nextTier(asking, schoolWith(enrolled('130')))).toMatchObject({
      reachable: false,
      steps: [{ code: 'outlast-figure', indicator: 'C3' }],
    });
  });

  test('mends papers as far as they can be, and asks for new activities beyond that', () => {
    const asked = (gone: number, asOf = '2026-11-21') => {
      const papers = { ...counted(16, 20), ...(gone > 0 && { gone: String(gone) }) };
      return nextTier(standard, { ...schoolWith({ 'gate.activities-with-papers': papers }), asOf });
    };
    const [mend, anew] = [
      { code: 'meet-gate', indicator: 'G7', unit: 'activities' },
      { code: 'meet-gate-by-new', indicator: 'G7', unit: 'activities' },
    ];
    expect(asked(2)).toMatchObject({ reachable: true, steps: [{ ...mend, count: 2 }] });
    // 17 of 20, and 27 of 30.
    expect(asked(3)).toMatchObject({
      reachable: true,
      steps: [
        { ...mend, count: 1 },
        { ...anew, count: 10 },
      ],
    });
    expect(asked(4)).toMatchObject({ reachable: true, steps: [{ ...anew, count: 20 }] });
    expect(asked(4, '2027-08-31')).toMatchObject({
      reachable: false,
      steps: [{ code: 'outlast-term', indicator: 'G7', from: 0.8, to: 0.9, count: null }],
    });
  });

  test('counts on activities whose papers are not due yet, where they can never be mended', () => {
    const asked = (value: number, of: number, coming: number) => {
      const papers = { ...counted(value, of), gone: String(of - value), coming: String(coming) };
      const few = { 'families-with-hours': counted(100, 200) };
      return nextTier(standard, schoolWith({ 'gate.activities-with-papers': papers, ...few }));
    };
    const anew = { code: 'meet-gate-by-new', indicator: 'G7', unit: 'activities' };
    // 27 of 30, with the one to come.
    expect(asked(16, 18, 1)?.steps).toContainEqual(expect.objectContaining({ ...anew, count: 11 }));
    // 19 of 20 is met today, 19 of 22 in a fortnight: 27 of 30 it is to be.
    const falling = { ...anew, from: expect.closeTo(19 / 22), count: 8 };
    expect(asked(19, 20, 2)?.steps).toContainEqual(expect.objectContaining(falling));
    expect(asked(19, 20, 1)?.steps).not.toContainEqual(expect.objectContaining({ indicator: 'G7' }));
  });

  test('brings a running school year up to the target where the best one is over', () => {
    const asking = structuredClone(standard);
    asking.tiers[3]!.keyFloors = [{ indicator: 'C7', of: 'observed', atLeast: 4 }];
    const held = (ways: WayUp[]) => schoolWith({ 'parent-child-activities': { ...counted(3), ways } });
    const running = { from: '1', most: null };
    expect(nextTier(asking, held([running]))).toMatchObject({
      reachable: true,
      steps: [{ code: 'raise-in-year', indicator: 'C7', from: 3, to: 4, count: 3 }],
    });
    expect(nextTier(asking, held([{ from: '2', most: '4' }, running]))).toMatchObject({
      reachable: true,
      steps: [{ code: 'raise-by-papers', indicator: 'C7', from: 3, to: 4, count: 2 }],
    });
    const over = { 'parent-child-activities': { ...counted(3), settled: true as const } };
    expect(nextTier(asking, schoolWith(over))).toMatchObject({
      reachable: false,
      steps: [{ code: 'outlast-figure', indicator: 'C7', from: 3, to: 4, count: null }],
    });
  });

  test('asks for nothing of a survey that has closed, and names it where all the rest is not enough', () => {
    const unhappy = { 'satisfied-answers': counted(80, 100) };
    expect(nextTier(standard, schoolWith(unhappy))).toMatchObject({
      tier: 'excellent',
      reachable: false,
      steps: [{ code: 'outlast-figure', indicator: 'D1', from: expect.any(Number), count: null }],
    });
    const onPaper = { 'satisfied-answers': { ...counted(80, 100), source: 'declared' as const } };
    expect(nextTier(standard, schoolWith(onPaper))).toMatchObject({
      reachable: true,
      steps: [{ code: 'raise', indicator: 'D1', count: 5 }],
    });
    const fewAnswers = { 'satisfied-answers': counted(10, 10) };
    expect(nextTier(standard, schoolWith(fewAnswers))).toMatchObject({
      reachable: false,
      steps: [{ code: 'outlast-figure', indicator: 'D1', from: null, count: null }],
    });
  });

  test('lets questions that are over be, and counts on no more new ones than have come in as many days', () => {
    const asking = structuredClone(standard);
    asking.tiers[3]!.keyFloors = [{ indicator: 'D4', of: 'observed', atLeast: 0.8 }];
    const inputs = {
      ...schoolWith({ 'questions-answered': counted(15, 20) }),
      titles: perfectInputs().titles,
      from: '2026-01-01',
      until: '2026-12-31',
    };
    // 16 of 20 would be four fifths of the same; of 25 it takes all five new ones.
    expect(nextTier(asking, { ...inputs, asOf: '2026-07-02' })).toMatchObject({
      tier: 'star',
      reachable: true,
      steps: [{ code: 'raise-by-new', indicator: 'D4', from: 0.75, to: 0.8, count: 5 }],
    });
    expect(nextTier(asking, { ...inputs, asOf: '2026-12-01' })).toMatchObject({
      reachable: false,
      steps: [{ code: 'outlast-figure', indicator: 'D4', from: 0.75, count: null }],
    });
  });

  test('never asks for more than is open', () => {
    const measuresOf = {
      C2: 'families-with-hours',
      C4: 'weakest-grade-with-hours',
      D1: 'satisfied-answers',
      D2: 'learners-passed',
      D3: 'graduates-with-practice',
      D4: 'questions-answered',
    };
    const asOf = fc.constantFrom('2025-09-01', '2026-02-10', '2027-01-20', '2027-08-31');
    fc.assert(
      fc.property(anyInputs({ presentOften: true }), asOf, (any, day) => {
        const inputs = { ...any, asOf: day };
        const path = nextTier(standard, inputs);
        const steps = path?.steps ?? [];
        const tooMuch = Object.entries(measuresOf).filter(([indicator, measure]) => {
          const step = steps.find((each) => each.indicator === indicator);
          const { units, fresh } = openOf(inputs, measure);
          return (step?.count ?? 0) > units + (fresh ?? 0);
        });
        expect(tooMuch).toEqual([]);
        const isLost = steps.some(({ code }) => code === 'outlast-figure' || code === 'outlast-term');
        expect(path?.reachable && isLost).not.toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
