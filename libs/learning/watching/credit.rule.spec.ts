import fc from 'fast-check';
import { clockAllowance, dayAllowance, debtLeft } from './credit.rule';

const limits = { rateMax: 1.5, toleranceSeconds: 5 };
const clock = (creditedSeconds: number, debtSeconds = 0) => ({ openedAt: 0, creditedSeconds, debtSeconds });

describe('one cumulative clock', () => {
  test('the first report is bounded too', () => {
    expect(clockAllowance(clock(0), 0, limits)).toBe(5);
    expect(clockAllowance(clock(0), 10_000, limits)).toBe(20);
  });

  test('the tolerance is there once a session, not once a report', () => {
    expect(clockAllowance(clock(5), 0, limits)).toBe(0);
    expect(clockAllowance(clock(20), 10_000, limits)).toBe(0);
  });

  test('a server clock that steps back allows nothing more and never less than nothing', () => {
    expect(clockAllowance(clock(300), -60_000, limits)).toBe(0);
    expect(clockAllowance(clock(0), -60_000, limits)).toBe(5);
    expect(debtLeft(clock(300), -60_000, limits)).toBe(5);
  });

  test('a debt is worn off by time, and is never more than the tolerance', () => {
    expect(debtLeft(clock(5), 0, limits)).toBe(5);
    expect(debtLeft(clock(5), 2_000, limits)).toBe(2);
    expect(debtLeft(clock(5), 60_000, limits)).toBe(0);
  });

  test('a day allows no more than its cap', () => {
    expect(dayAllowance(7190, 7200)).toBe(10);
    expect(dayAllowance(7300, 7200)).toBe(0);
  });

  test('however sittings and reports are spread, a person never draws more than time plus one tolerance', () => {
    const step = fc.record({ wait: fc.nat(20_000), claim: fc.nat(100), reopen: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now = 0;
        let total = 0;
        let sitting = { openedAt: 0, creditedSeconds: 0, debtSeconds: 0 };
        for (const { wait, claim, reopen } of steps) {
          now += wait;
          if (reopen)
            sitting = { openedAt: now, creditedSeconds: 0, debtSeconds: debtLeft(sitting, now, limits) };
          const credit = Math.min(claim, clockAllowance(sitting, now, limits));
          sitting = { ...sitting, creditedSeconds: sitting.creditedSeconds + credit };
          total += credit;
          expect(total).toBeLessThanOrEqual((limits.rateMax * now) / 1000 + limits.toleranceSeconds + 1e-6);
        }
      }),
    );
  });
});
