import fc from 'fast-check';
import { stageFulfilled, type StageEnrolment } from './stage-diploma.rule';

const year = (startYear: number, wish: Partial<StageEnrolment> = {}): StageEnrolment => ({
  personId: 'mother',
  schoolYear: `${startYear}-${startYear + 1}`,
  stage: 'L3b',
  carried: false,
  graduationId: `g${startYear}`,
  ...wish,
});
const sixth = { stage: 'L3b', gradeLevel: 6 };
const whole = [year(2024), year(2025), year(2026)];

describe('a stage', () => {
  it('is whole when the family has graduated for each of its years, whichever guardian did', () => {
    const shared = [
      year(2024),
      year(2025, { graduationId: null }),
      year(2025, { personId: 'father' }),
      year(2026),
    ];
    expect(stageFulfilled('L3b', whole, sixth)).toHaveLength(3);
    expect(stageFulfilled('L3b', shared, sixth)).toHaveLength(3);
    expect(
      stageFulfilled('L3b', [year(2024), year(2025, { graduationId: null }), year(2026)], sixth),
    ).toBeNull();
  });

  it('is not whole before its last grade, and still is when the child has moved on', () => {
    expect(stageFulfilled('L3b', whole, { stage: 'L3b', gradeLevel: 5 })).toBeNull();
    expect(stageFulfilled('L3b', whole, { stage: 'L4', gradeLevel: 7 })).not.toBeNull();
    expect(stageFulfilled('L3b', whole, { stage: 'L3a', gradeLevel: 3 })).toBeNull();
    expect(stageFulfilled('L3b', whole, { stage: null, gradeLevel: null })).toBeNull();
  });

  it('takes a year that was carried over as made up by the graduation it was carried into', () => {
    const carried = year(2025, { carried: true, graduationId: null });
    expect(
      stageFulfilled('L3b', [year(2024), carried, year(2026)], sixth)?.map((one) => one.graduationId),
    ).toEqual(['g2024', 'g2026', 'g2026']);
    const byAnother = [year(2024), carried, year(2026, { personId: 'father' })];
    expect(stageFulfilled('L3b', byAnother, sixth)).toBeNull();
    const lastYear = [
      year(2025),
      year(2026, { carried: true, graduationId: null }),
      year(2027, { stage: 'L4' }),
    ];
    expect(stageFulfilled('L3b', lastYear, { stage: 'L4', gradeLevel: 7 })).toHaveLength(2);
  });

  it('asks who joined late for the years since, two at least', () => {
    expect(stageFulfilled('L3b', whole.slice(1), sixth)).toHaveLength(2);
    expect(stageFulfilled('L3b', whole.slice(2), sixth)).toBeNull();
  });

  it('never becomes whole by a graduation less', () => {
    const enrolment = fc.record({
      personId: fc.constantFrom('mother', 'father'),
      schoolYear: fc.constantFrom('2024-2025', '2025-2026', '2026-2027'),
      stage: fc.constantFrom('L3a', 'L3b'),
      carried: fc.boolean(),
      graduationId: fc.option(fc.uuid()),
    });
    fc.assert(
      fc.property(fc.array(enrolment, { maxLength: 8 }), fc.nat(), (enrolments, nth) => {
        if (stageFulfilled('L3b', enrolments, sixth)) return;
        const less = enrolments.map((one, at) => (at === nth % 8 ? { ...one, graduationId: null } : one));
        expect(stageFulfilled('L3b', less, sixth)).toBeNull();
      }),
    );
  });
});
