import { sessionFaults, type WrittenSession } from './session-faults.rule';

const terms = [{ schoolYear: '2026-2027', number: 1 as const, startsOn: '2026-09-01', endsOn: '2027-01-22' }];
const codesOf = (change: Partial<WrittenSession>) =>
  sessionFaults(
    {
      gradeLevels: [1],
      term: 1,
      week: null,
      day: '2026-11-20',
      startsAt: '19:00',
      endsAt: '20:00',
      ...change,
    },
    [1, 2],
    terms,
  ).map(({ field, code }) => `${field} ${code}`);

describe('a session', () => {
  it('stands on a day of its term, in grades of the plan', () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ day: null, week: 21, startsAt: null, endsAt: null })).toEqual([]);
    expect(codesOf({ day: null, startsAt: null, endsAt: null })).toEqual([]);
  });

  it.each([
    [{ gradeLevels: [1, 3] }, 'gradeLevels plan.grade-unknown'],
    [{ day: '2027-01-23' }, 'day plan.day-outside-term'],
    [{ day: '2026-11-31' }, 'day plan.day-outside-term'],
    [{ day: null, week: 22, startsAt: null, endsAt: null }, 'week plan.week-outside-term'],
    [{ day: null, week: 3, endsAt: null }, 'startsAt plan.time-without-day'],
    [{ endsAt: '19:00' }, 'endsAt plan.ends-before-it-starts'],
    [{ startsAt: null }, 'endsAt plan.ends-before-it-starts'],
    [{ term: 2 as const }, 'term plan.term-unset'],
  ])('with %j is told what cannot stand', (change, expected) => {
    expect(codesOf(change)).toEqual([expected]);
  });
});
