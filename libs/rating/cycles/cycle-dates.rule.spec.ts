import fc from 'fast-check';
import {
  cyclePhases,
  dateFaults,
  isDue,
  lastDayOf,
  mayGiveBack,
  maySubmit,
  phaseOn,
  type CycleDates,
} from './cycle-dates.rule';

const dates: CycleDates = {
  applicationsFrom: '2026-10-01',
  applicationsUntil: '2026-11-30',
  districtUntil: '2026-12-31',
  cityUntil: '2027-03-31',
  freezesOn: '2027-04-30',
};
const cycle = { ...dates, state: 'OPEN' as const };
const aDay = fc
  .integer({ min: 0, max: 600 })
  .map((days) => new Date(Date.UTC(2026, 6, 1 + days)).toISOString().slice(0, 10));
const someDates = fc.tuple(aDay, aDay, aDay, aDay, aDay).map((days): CycleDates => {
  const [applicationsFrom, applicationsUntil, districtUntil, cityUntil, freezesOn] = [...days].sort();
  return { applicationsFrom, applicationsUntil, districtUntil, cityUntil, freezesOn } as CycleDates;
});

describe('A cycle', () => {
  test.each([
    ['2026-09-30', 'upcoming'],
    ['2026-10-01', 'applications'],
    ['2026-11-30', 'applications'],
    ['2026-12-01', 'district-review'],
    ['2027-01-01', 'city-review'],
    ['2027-04-01', 'concluding'],
  ])('is on %s at %s', (day, phase) => {
    expect(phaseOn(cycle, day)).toBe(phase);
  });

  test('is at nothing without dates, and closed whatever the day', () => {
    expect(phaseOn({ ...cycle, cityUntil: null }, '2026-11-01')).toBe('undated');
    expect(phaseOn({ ...cycle, state: 'CLOSED' }, '2026-11-01')).toBe('closed');
  });

  test('lets nothing be given back that could not be handed in again', () => {
    const atWork = cyclePhases.filter((phase) => phase !== 'undated' && phase !== 'upcoming');
    for (const phase of atWork) expect(mayGiveBack(phase)).toBe(maySubmit(phase, true));
  });

  test('goes on from phase to phase and never back', () => {
    fc.assert(
      fc.property(someDates, aDay, aDay, (chosen, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const at = (day: string) => cyclePhases.indexOf(phaseOn({ ...chosen, state: 'OPEN' }, day));
        expect(at(earlier)).toBeLessThanOrEqual(at(later));
      }),
    );
  });

  test('takes dates in their order and names the first that is out of it', () => {
    fc.assert(
      fc.property(someDates, (chosen) => {
        expect(dateFaults(chosen, { fromDay: '2026-01-01' })).toEqual([]);
      }),
    );
    const turned = { ...dates, districtUntil: '2026-11-01' };
    expect(dateFaults(turned, { fromDay: '2025-09-01' })).toMatchObject([{ field: 'districtUntil' }]);
    expect(dateFaults(dates, { fromDay: '2027-09-01' })).toMatchObject([{ field: 'freezesOn' }]);
  });

  test('is due to close once its last day is over', () => {
    expect(isDue(cycle, '2027-04-30')).toBe(false);
    expect(isDue(cycle, '2027-05-01')).toBe(true);
    expect(isDue({ ...cycle, state: 'CLOSED' }, '2027-05-01')).toBe(false);
    expect(isDue({ ...cycle, freezesOn: null }, '2027-05-01')).toBe(false);
  });

  test('counts to the end of its window, or to the freeze where that comes first', () => {
    expect(lastDayOf({ untilDay: '2027-08-31', freezesOn: null })).toBe('2027-08-31');
    expect(lastDayOf({ untilDay: '2027-08-31', freezesOn: '2027-04-30' })).toBe('2027-04-30');
    expect(lastDayOf({ untilDay: '2027-08-31', freezesOn: '2027-10-31' })).toBe('2027-08-31');
  });

  test('takes what was returned for as long as the district is at it, and nothing first then', () => {
    expect([maySubmit('applications', false), maySubmit('district-review', false)]).toEqual([true, false]);
    expect([maySubmit('district-review', true), maySubmit('city-review', true)]).toEqual([true, false]);
  });
});
