import fc from 'fast-check';
import { anyInputs, counted, perfectInputs } from '../../../test/support/rating-inputs';
import { cheapestByTrying } from '../../../test/support/rating-paths';
import type { SchoolInputs } from '../engine/inputs.rule';
import { defaultStandard as standard } from '../standards/default-standard.rule';
import { nextTier } from './next-tier.rule';
import { standingOn } from './standing.rule';

/** The window of these schools ends with August 2027. */
const lastDay = '2027-08-31';
const dayAfter = '2027-09-01';

/** Of these nothing is counted by days of the window: registers, plans, courses, minutes, and what reviewers look at. */
const stillMoving = ['A1', 'A2', 'B3', 'B4', 'C1', 'E1', 'E2', 'E3'];

const schoolWith = (changes: SchoolInputs['figures']): SchoolInputs => {
  const inputs = perfectInputs();
  return { ...inputs, figures: { ...inputs.figures, ...changes } };
};

/** What of the raising steps asks for something. */
const askedOf = (inputs: SchoolInputs, today: string): string[] =>
  (nextTier(standard, inputs, today)?.steps ?? [])
    .filter(({ code }) => code.startsWith('raise'))
    .map(({ indicator }) => indicator);

describe('A window that is over while the cycle still runs', () => {
  test('asks on its last day what it asked before, and on the next for no more families', () => {
    const few = schoolWith({ 'families-with-hours': counted(100, 200) });
    const raised = { code: 'raise', indicator: 'C2', from: 0.5, to: 0.6, count: 20 };
    expect(nextTier(standard, few, lastDay)).toMatchObject({ reachable: true, steps: [raised] });
    expect(nextTier(standard, few, dayAfter)).toMatchObject({
      reachable: false,
      steps: [{ code: 'outlast-window', indicator: 'C2', from: 0.5, to: 0.6, count: null, effort: null }],
    });
  });

  test('leaves what is on paper to be put right', () => {
    const onPaper = { ...counted(100, 200), source: 'declared' as const };
    expect(nextTier(standard, schoolWith({ 'families-with-hours': onPaper }), dayAfter)).toMatchObject({
      reachable: true,
      steps: [{ code: 'raise', indicator: 'C2', count: 20 }],
    });
  });

  test('goes on to the end of its school year for what is counted by school years', () => {
    const ended = { from: '2026-07-01', until: '2027-06-30' };
    const few = { ...schoolWith({ 'families-graduated': counted(20, 100) }), ...ended };
    const asking = structuredClone(standard);
    asking.tiers[3]!.keyFloors = [{ indicator: 'C3', of: 'observed', atLeast: 0.5 }];
    expect(nextTier(asking, few, lastDay)?.steps).toMatchObject([{ code: 'raise', indicator: 'C3' }]);
    expect(nextTier(asking, few, dayAfter)?.steps).toMatchObject([{ code: 'outlast-window' }]);
  });

  test('takes no new activities in place of those that cannot be mended, whenever it was counted', () => {
    const papers = { 'gate.activities-with-papers': { ...counted(16, 20), gone: '4' } };
    expect(nextTier(standard, schoolWith(papers), '2027-08-01')).toMatchObject({
      steps: [{ code: 'meet-gate-by-new', indicator: 'G7', count: 20 }],
    });
    expect(nextTier(standard, schoolWith(papers), '2027-08-20')).toMatchObject({
      reachable: false,
      steps: [{ code: 'outlast-term', indicator: 'G7' }],
    });
    const mendable = { 'gate.activities-with-papers': counted(16, 20) };
    expect(nextTier(standard, schoolWith(mendable), dayAfter)).toMatchObject({
      reachable: true,
      steps: [{ code: 'meet-gate', indicator: 'G7', count: 2 }],
    });
  });

  test('is the same school before its end, but for the day', () => {
    fc.assert(
      fc.property(anyInputs(), (inputs) => {
        expect(standingOn(inputs, lastDay)).toEqual({ ...inputs, asOf: lastDay });
        expect(standingOn(inputs, '2026-01-01')).toEqual(inputs);
      }),
      { numRuns: 20 },
    );
  });

  test('asks of any school only what does not lie in its days', () => {
    fc.assert(
      fc.property(anyInputs({ presentOften: true }), (inputs) => {
        const others = askedOf(inputs, dayAfter).filter((code) => !stillMoving.includes(code));
        expect(others).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('takes the least effort of all lists as short among what still moves, where trying everything finds it', () => {
    const ended = ['special-needs-sessions', 'parent-child-activities', 'trained-instructors'];
    const open = ['committee-meetings', 'median-class-hours', 'outreach', 'research-level'];
    const weak = fc.tuple(
      fc.subarray(ended, { minLength: 1 }),
      fc.subarray(open, { minLength: 1, maxLength: 3 }),
    );
    const total = fc.integer({ min: 170, max: 199 });
    fc.assert(
      fc.property(weak, total, fc.nat({ max: 2 }), ([over, moving], halves, value) => {
        const asking = structuredClone(standard);
        asking.tiers[3]!.total = halves / 2;
        asking.tiers[3]!.domainFloor = null;
        asking.tiers[3]!.domainFloors = {};
        asking.tiers[3]!.keyFloors = [];
        const inputs = perfectInputs();
        for (const code of [...over, ...moving]) {
          const isStep = code === 'outreach' || code === 'research-level';
          inputs.figures[code] = counted(isStep ? value / 4 : value);
        }
        const path = nextTier(asking, inputs, dayAfter);
        fc.pre(path?.tier === 'star');
        const effort = path.steps.reduce((sum, step) => sum + (step.effort ?? 0), 0);
        const found = path.reachable ? [path.steps.length, effort] : undefined;
        expect(found).toEqual(cheapestByTrying(asking, inputs, stillMoving));
      }),
      { numRuns: 40 },
    );
  });
});
