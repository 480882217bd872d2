import { monthsOf } from './year-months.rule';

const span = { firstDay: '2026-09-01', lastDay: '2026-11-18' };
const counts = { totals: {}, months: { '2026-10': { seconds: 7200, attendances: 12 } } };

test('Months without anything are there, months to come are not', () => {
  expect(monthsOf(counts, span, false)).toEqual([
    { month: '2026-09', hours: 0, attendances: 0 },
    { month: '2026-10', hours: 2, attendances: 12 },
    { month: '2026-11', hours: 0, attendances: 0 },
  ]);
});

test('A year has twelve, and over the turn of the year', () => {
  const months = monthsOf(counts, { ...span, lastDay: '2027-08-31' }, false);
  expect(months).toHaveLength(12);
  expect(months.at(-1)?.month).toBe('2027-08');
});

test('Of few families none is told', () => {
  expect(monthsOf(counts, span, true)[1]).toEqual({ month: '2026-10', hours: null, attendances: null });
});
