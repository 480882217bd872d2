import fc from 'fast-check';
import { funnelOf } from './funnel.rule';

const at = new Date(0);
const entered = (subjectId: string, ...states: string[]) => states.map((state) => ({ subjectId, state, at }));
const counts = (enterings: ReturnType<typeof entered>) =>
  Object.fromEntries(funnelOf(enterings).map(({ step, assessments }) => [step, assessments]));

test('Who came far counts at every step before', () => {
  const all = [
    ...entered('a', 'DRAFT', 'SELF_ASSESSING', 'SUBMITTED', 'DISTRICT_REVIEW', 'AWARDED'),
    ...entered('b', 'DRAFT', 'SELF_ASSESSING', 'SUBMITTED', 'DISTRICT_REVIEW', 'RETURNED'),
    ...entered('c', 'DRAFT', 'WITHDRAWN'),
  ];
  expect(counts(all)).toEqual({
    begun: 3,
    submitted: 2,
    recommended: 1,
    reviewed: 1,
    publicised: 1,
    awarded: 1,
  });
});

test('A funnel never widens', () => {
  const state = fc.constantFrom(
    'DRAFT',
    'SUBMITTED',
    'RECOMMENDED',
    'PANEL',
    'PUBLICITY',
    'AWARDED',
    'WITHDRAWN',
  );
  const entering = fc.record({
    subjectId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    state,
    at: fc.constant(at),
  });
  fc.assert(
    fc.property(fc.array(entering, { maxLength: 30 }), (some) => {
      const heights = funnelOf(some).map(({ assessments }) => assessments);
      expect(heights).toEqual(heights.toSorted((a, b) => b - a));
      expect(heights[0]).toBe(new Set(some.map(({ subjectId }) => subjectId)).size);
    }),
  );
});
