import { assert, date, property } from 'fast-check';
import { copyShift } from './copy-time.rule';

const week = 7 * 24 * 3_600_000;
const now = new Date('2026-11-18T04:00:00Z');
const copied = (startsAt: string): string => {
  const begins = new Date(startsAt);
  return new Date(begins.getTime() + copyShift(begins, now)).toISOString();
};

describe('the time of a copy', () => {
  it('is the same weekday of the same season for an activity of last year', () => {
    expect(copied('2025-12-16T11:00:00Z')).toBe('2026-12-15T11:00:00.000Z');
    expect(copied('2026-03-10T11:00:00Z')).toBe('2027-03-09T11:00:00.000Z');
  });

  it('is a fortnight from now or a little later for one of these months, and a week later for one that comes', () => {
    expect(copied('2026-11-10T11:00:00Z')).toBe('2026-12-08T11:00:00.000Z');
    expect(copied('2026-12-20T11:00:00Z')).toBe('2026-12-27T11:00:00.000Z');
  });

  it('always lies at least a week later, by whole weeks, and leaves time to sign up', () => {
    const days = date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    assert(
      property(days, (startsAt) => {
        const shift = copyShift(startsAt, now);
        expect(shift % week).toBe(0);
        expect(shift).toBeGreaterThanOrEqual(week);
        expect(startsAt.getTime() + shift).toBeGreaterThan(now.getTime() + week);
      }),
    );
  });
});
