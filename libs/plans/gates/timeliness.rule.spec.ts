import fc from 'fast-check';
import { isInTime, isTooLate, planStanding, publishingDeadline, type PlanYear } from './timeliness.rule';

const year = (change: Partial<PlanYear> = {}): PlanYear => ({
  schoolYear: '2026-2027',
  deadline: '2026-09-21',
  publishedOn: '2026-09-10',
  covers: true,
  begun: true,
  ...change,
});
const unwritten = (schoolYear: string, deadline: string): PlanYear =>
  year({ schoolYear, deadline, publishedOn: null, covers: false, begun: false });

describe('a plan in time', () => {
  it('is published before Monday of week 4, for every grade', () => {
    expect(publishingDeadline({ startsOn: '2026-09-01' })).toBe('2026-09-21');
    expect(isInTime(year({ publishedOn: '2026-09-20' }))).toBe(true);
    expect(isInTime(year({ publishedOn: '2026-09-21' }))).toBe(false);
    expect(isInTime(year({ covers: false }))).toBe(false);
    expect(isInTime(year({ deadline: null }))).toBe(false);
  });
});

describe('how a school stands', () => {
  const today = '2026-11-18';

  it('is unknown where nothing was ever planned here', () => {
    const years = [unwritten('2025-2026', '2025-09-22'), unwritten('2026-2027', '2026-09-21')];
    expect(planStanding(years, today)).toBeNull();
    expect(planStanding([], today)).toBeNull();
  });

  it('is unknown while the first plan is still in time to be published', () => {
    expect(planStanding([year({ publishedOn: null })], '2026-09-12')).toBeNull();
  });

  it('is judged by the latest year that is published or due', () => {
    const last = year({ schoolYear: '2025-2026', deadline: '2025-09-22', publishedOn: '2025-09-05' });
    expect(planStanding([year({ publishedOn: null }), last], '2026-09-12')).toBe(true);
    expect(planStanding([year({ publishedOn: null }), last], today)).toBe(false);
    expect(planStanding([unwritten('2026-2027', '2026-09-21'), last], today)).toBe(false);
    expect(planStanding([last, year()], today)).toBe(true);
  });

  it('cannot be mended once the last year is late, but as long as one is still to come', () => {
    const late = year({ publishedOn: '2026-10-01' });
    const next = unwritten('2027-2028', '2027-09-20');
    expect(isTooLate([late], today)).toBe(true);
    expect(isTooLate([year({ publishedOn: null })], today)).toBe(true);
    expect(isTooLate([late, next], today)).toBe(false);
    expect(isTooLate([late, unwritten('2027-2028', '2026-11-01')], today)).toBe(true);
    expect(isTooLate([year({ covers: false })], today)).toBe(false);
    expect(isTooLate([year({ deadline: null })], today)).toBe(false);
    expect(isTooLate([year()], today)).toBe(false);
    expect(isTooLate([], today)).toBe(false);
  });

  it('leaves out years before the school planned here', () => {
    expect(planStanding([unwritten('2025-2026', '2025-09-22'), year()], today)).toBe(true);
  });

  it('does not depend on the order of the years', () => {
    const years = fc.array(
      fc.record({
        schoolYear: fc.constantFrom('2024-2025', '2025-2026', '2026-2027'),
        deadline: fc.constantFrom('2024-09-23', '2025-09-22', '2026-09-21', null),
        publishedOn: fc.constantFrom('2025-09-01', '2026-10-01', null),
        covers: fc.boolean(),
        begun: fc.boolean(),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(years, (some) => {
        const once = [...new Map(some.map((one) => [one.schoolYear, one])).values()];
        expect(planStanding(once.toReversed(), today)).toBe(planStanding(once, today));
      }),
    );
  });
});
