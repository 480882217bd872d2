import { addedUp } from './year-counts.rule';
import { figuresOf } from './year-figures.rule';

const counts = {
  totals: { families: 30, joined: 20, learned: 12, seconds: 5400, activities: 3 },
  months: { '2026-10': { seconds: 5400, attendances: 4 } },
};
const figure = (code: string, few: boolean) => figuresOf(counts, few).find((each) => each.code === code);

test('Seconds are shown as hours, parts beside their whole', () => {
  expect(figure('hours', false)).toMatchObject({ value: 1.5, of: null, hidden: false });
  expect(figure('learned', false)).toMatchObject({ value: 12, of: 20, hidden: false });
});

test('Of few families nothing is told that they did; what the school did is', () => {
  expect(figure('learned', true)).toMatchObject({ value: null, of: null, hidden: true });
  expect(figure('activities', true)).toMatchObject({ value: 3, hidden: false });
});

test('What nobody has recorded has no figure rather than none', () => {
  expect(figure('visited', false)).toMatchObject({ value: null, hidden: false });
});

test('Figures of many schools add up by kind and month', () => {
  const sum = addedUp([counts, counts, { totals: { visited: 2 }, months: {} }]);
  expect(sum.totals).toMatchObject({ joined: 40, visited: 2 });
  expect(sum.totals.records).toBeUndefined();
  expect(sum.months).toEqual({ '2026-10': { seconds: 10_800, attendances: 8 } });
});
