import fc from 'fast-check';
import { plusDays } from './day.rule';
import { isSchoolYear, mondayOfWeek, schoolYearBeside, termFaults, weekOf, weeksIn } from './term.rule';

const first = { startsOn: '2026-09-01', endsOn: '2027-01-31' };
const second = { startsOn: '2027-02-01', endsOn: '2027-08-31' };

describe('school years', () => {
  it('are two years in a row', () => {
    expect(isSchoolYear('2026-2027')).toBe(true);
    expect(['2026-2028', '2026', '2026-27', ''].map(isSchoolYear)).toEqual(Array(4).fill(false));
    expect(schoolYearBeside('2026-2027', -1)).toBe('2025-2026');
  });
});

describe('school weeks', () => {
  it('begin with the week in which the term starts, on its Monday', () => {
    expect(weekOf(first, '2026-09-01')).toBe(1);
    expect(weekOf(first, '2026-09-06')).toBe(1);
    expect(weekOf(first, '2026-09-07')).toBe(2);
    expect(weekOf(first, '2026-08-30')).toBe(0);
    expect(mondayOfWeek(first, 1)).toBe('2026-08-31');
    expect(mondayOfWeek(first, 4)).toBe('2026-09-21');
  });

  it('hold every day of the term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 152 }), (days) => {
        const day = plusDays(first.startsOn, days);
        const week = weekOf(first, day);
        expect(week).toBeGreaterThanOrEqual(1);
        expect(week).toBeLessThanOrEqual(weeksIn(first));
        expect(mondayOfWeek(first, week) <= day && day < mondayOfWeek(first, week + 1)).toBe(true);
      }),
    );
  });
});

describe('terms of a school year', () => {
  const faults = (...terms: { startsOn: string; endsOn: string }[]) => termFaults('2026-2027', terms, []);

  it('stand when they follow each other', () => {
    expect(faults(first, second)).toEqual([]);
    expect(faults({ ...first, startsOn: '2026-08-28' }, second)).toEqual([]);
  });

  it('tell the field that cannot stand', () => {
    expect(faults(first, { ...second, startsOn: '2027-01-15' })).toEqual([
      { field: 'terms.1.startsOn', code: 'overlaps' },
    ]);
    expect(faults(second, first)).toEqual([{ field: 'terms.1.startsOn', code: 'overlaps' }]);
    expect(faults({ startsOn: '2026-09-01', endsOn: '2026-08-30' }, second)).toEqual([
      { field: 'terms.0.endsOn', code: 'ends-before-it-starts' },
    ]);
    expect(faults(first, { ...second, endsOn: '2027-09-01' })).toEqual([
      { field: 'terms.1.endsOn', code: 'outside-the-year' },
    ]);
    expect(faults({ ...first, startsOn: '2026-02-30' }, second)).toEqual([
      { field: 'terms.0.startsOn', code: 'not-a-day' },
    ]);
  });

  it('keep clear of the years beside', () => {
    const before = { startsOn: '2026-02-01', endsOn: '2026-08-31' };
    expect(termFaults('2026-2027', [{ ...first, startsOn: '2026-08-28' }, second], [before])).toEqual([
      { field: 'terms.0.startsOn', code: 'overlaps' },
    ]);
  });
});
