import { instantOf, wallClock, wallClockIn } from './wall-clock.rule';

describe('the clock of the city', () => {
  it('stands in a field as people in the city read it', () => {
    expect(wallClock('2026-11-20T11:00:00.000Z')).toBe('2026-11-20T19:00');
    expect(instantOf('2026-11-20T19:00')).toBe('2026-11-20T11:00:00.000Z');
    expect(wallClock(instantOf('2026-01-01T00:30'))).toBe('2026-01-01T00:30');
  });

  it('counts days of the city', () => {
    expect(wallClockIn(7, '19:00', new Date('2026-11-20T20:00:00Z'))).toBe('2026-11-28T19:00');
  });
});
