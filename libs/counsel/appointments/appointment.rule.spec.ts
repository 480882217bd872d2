import { appointmentMay, appointmentStates } from './appointment.rule';

const startsAt = new Date('2026-11-24T06:00:00Z');
const before = new Date('2026-11-24T05:59:59Z');
const after = new Date('2026-11-24T06:00:00Z');
const may = (state: (typeof appointmentStates)[number], side: 'guardian' | 'station', now: Date) =>
  appointmentMay({ state, startsAt }, side, now);

describe('an appointment', () => {
  it('is cancelled by either side until it begins', () => {
    expect(may('BOOKED', 'guardian', before)).toEqual(['cancel']);
    expect(may('BOOKED', 'station', before)).toEqual(['cancel']);
    expect(may('BOOKED', 'guardian', after)).toEqual([]);
  });

  it('is marked by the counsellor once it has begun, and a slip can be corrected', () => {
    expect(may('BOOKED', 'station', after)).toEqual(['hold', 'miss']);
    expect(may('HELD', 'station', after)).toEqual(['miss']);
    expect(may('MISSED', 'station', after)).toEqual(['hold']);
    expect(may('HELD', 'guardian', after)).toEqual([]);
  });

  it('stays cancelled', () => {
    const cancelled = ['CANCELLED_BY_GUARDIAN', 'CANCELLED_BY_STATION'] as const;
    const sides = ['guardian', 'station'] as const;
    const acts = cancelled.flatMap((state) =>
      sides.flatMap((side) => [...may(state, side, before), ...may(state, side, after)]),
    );
    expect(acts).toEqual([]);
  });
});
