import fc from 'fast-check';
import { afterQuiet, isQuiet, leavesAt, usualQuietHours } from './quiet-hours.rule';

/** In Shanghai on a November day. */
const at = (time: string): Date => new Date(`2026-11-18T${time}:00+08:00`);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const hours = fc.record({ from: clock, until: clock });
const instants = fc
  .integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2027-01-01T00:00:00Z') })
  .map((ms) => new Date(ms));

describe('quiet hours', () => {
  it('are the night, from half past nine to half past seven', () => {
    const quiet = ['21:29', '21:30', '00:00', '07:29', '07:30'].map((time) =>
      isQuiet(at(time), usualQuietHours),
    );
    expect(quiet).toEqual([false, true, true, true, false]);
    expect(afterQuiet(at('23:00'), usualQuietHours)).toEqual(new Date('2026-11-19T07:30:00+08:00'));
    expect(afterQuiet(at('03:00'), usualQuietHours)).toEqual(at('07:30'));
    expect(afterQuiet(at('12:00'), usualQuietHours)).toEqual(at('12:00'));
  });

  it('may lie within a day, and never are when they end where they begin', () => {
    expect(isQuiet(at('13:00'), { from: '12:00', until: '14:00' })).toBe(true);
    expect(isQuiet(at('23:00'), { from: '12:00', until: '14:00' })).toBe(false);
    fc.assert(fc.property(instants, clock, (now, time) => !isQuiet(now, { from: time, until: time })));
  });

  it('are waited out, for less than a day and never backwards', () => {
    fc.assert(
      fc.property(instants, hours, (now, quiet) => {
        const then = afterQuiet(now, quiet);
        expect(isQuiet(then, quiet)).toBe(false);
        expect(then.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(then.getTime() - now.getTime()).toBeLessThan(86_400_000);
      }),
    );
  });
});

describe('a notice', () => {
  it('leaves within minutes when it loses its use, else with the digest of half past six', () => {
    expect(leavesAt(at('10:00'), true)).toEqual(at('10:10'));
    expect(leavesAt(at('10:00'), false)).toEqual(at('18:30'));
    expect(leavesAt(at('19:00'), false)).toEqual(new Date('2026-11-19T18:30:00+08:00'));
  });
});
