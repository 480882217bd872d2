import { dayOf, schoolYearOf, schoolYearStarting, startOfDay } from './school-year.rule';

describe('school year', () => {
  it('turns at midnight of 1 September in Asia/Shanghai', () => {
    expect(schoolYearOf(new Date('2026-08-31T15:59:59.999Z')).code).toBe('2025-2026');
    expect(schoolYearOf(new Date('2026-08-31T16:00:00.000Z')).code).toBe('2026-2027');
  });

  it('reaches from one September to the next', () => {
    const year = schoolYearStarting(2026);
    expect(year.from.toISOString()).toBe('2026-08-31T16:00:00.000Z');
    expect(year.to.toISOString()).toBe('2027-08-31T16:00:00.000Z');
  });

  it('names the day people in the city see on the calendar', () => {
    expect(dayOf(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
    expect(dayOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    // The clocks of summer time, and the hours before and after the end of the last year that had it.
    expect(dayOf(new Date('1991-07-01T15:30:00Z'))).toBe('1991-07-02');
    expect(dayOf(new Date('1991-12-31T15:59:59.999Z'))).toBe('1991-12-31');
    expect(dayOf(new Date('1991-12-31T16:00:00Z'))).toBe('1992-01-01');
    expect(startOfDay('2026-11-22').toISOString()).toBe('2026-11-21T16:00:00.000Z');
  });
});
