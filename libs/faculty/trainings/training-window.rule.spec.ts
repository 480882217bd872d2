import { assert, date, property } from 'fast-check';
import { trainingWindow } from './training-window.rule';

describe('The three years in which training counts', () => {
  test.each([
    ['2026-11-22', '2023-11-23'],
    ['2026-08-31', '2023-09-01'],
    ['2028-02-29', '2025-03-02'],
    ['2026-12-31', '2024-01-01'],
  ])('that end on %s begin on %s', (until, from) => {
    expect(trainingWindow(until)).toEqual({ from, until });
  });

  test('are always 1095 or 1096 days', () => {
    const days = date({ min: new Date('2020-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    assert(
      property(days, (day) => {
        const { from, until } = trainingWindow(day.toISOString().slice(0, 10));
        const length = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
        expect([1095, 1096]).toContain(length);
      }),
    );
  });
});
