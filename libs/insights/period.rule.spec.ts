import { lastMonths, lastWeeks, mondayOf } from './period.rule';

describe('A dashboard', () => {
  test('begins its weeks on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(lastWeeks('2026-11-25', 3)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23']);
  });

  test('counts months back over the new year', () => {
    expect(lastMonths('2027-02-15', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  });
});
