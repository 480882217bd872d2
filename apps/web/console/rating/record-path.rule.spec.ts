import type { FactListView, FactRecordView } from '@web/api/generated';
import { linePath } from './record-path.rule';

const record = (kind: FactRecordView['kind'], id: string) => ({ record: { kind, id }, list: null });
const list = (kind: FactListView['kind'], narrowed: Partial<FactListView> = {}) => ({
  record: null,
  list: { kind, gradeId: null, from: null, until: null, classIds: [], ...narrowed },
});

describe('the page of a counted record', () => {
  it('is the one of the school’s desk', () => {
    expect(linePath('school', 's', record('activity', 'a'))).toBe('/school/activities/a');
    expect(linePath('school', 's', record('plan', 'p'))).toBe('/school/plans');
  });

  it('is at the bureau’s desk where that has one', () => {
    expect(linePath('bureau', 's', record('plan', 'p'))).toBe('/bureau/plans/p');
    expect(linePath('bureau', 's', record('activity', 'a'))).toBe('/bureau/activities/a');
    expect(linePath('bureau', 's', record('course', 'c'))).toBe('/bureau/courses/c');
    expect(linePath('bureau', 's', record('committee', 'c'))).toBeNull();
  });

  it('is nowhere for a line that is no record, and at other desks', () => {
    expect(linePath('school', 's', { record: null, list: null })).toBeNull();
    expect(linePath('reviewer', 's', record('survey', 'x'))).toBeNull();
    expect(linePath(undefined, 's', record('survey', 'x'))).toBeNull();
  });
});

describe('the list of counted records', () => {
  it('is narrowed to what was counted', () => {
    expect(linePath('school', 's', list('instructors', { gradeId: 'g' }))).toBe(
      '/school/faculty/instructors?grade=g',
    );
    expect(linePath('school', 's', list('trained-teachers', { until: '2026-11-18' }))).toBe(
      '/school/faculty?kind=internal&trained=yes&asOf=2026-11-18',
    );
    expect(linePath('school', 's', list('visits', { from: '2025-09-01', until: '2026-08-31' }))).toBe(
      '/school/visits/held?from=2025-09-01&until=2026-08-31',
    );
    expect(linePath('school', 's', list('visits', { classIds: ['c', 'd'] }))).toBe(
      '/school/visits/held?classes=c%2Cd',
    );
    expect(linePath('school', 's', list('practice', { from: '2025-2026', until: '2026-2027' }))).toBe(
      '/school/practice?state=ACCEPTED&fromYear=2025-2026&untilYear=2026-2027',
    );
    expect(linePath('school', 's', list('questions', { from: '2026-11-01', until: '2026-11-30' }))).toBe(
      '/school/questions?state=&answered=in-time&from=2026-11-01&until=2026-11-30',
    );
  });

  it('of people at work is the bureau’s to read too, that of families is not', () => {
    expect(linePath('bureau', 's', list('instructors'))).toBe('/bureau/schools/s/instructors');
    expect(linePath('bureau', 's', list('trained-instructors', { until: '2026-11-18' }))).toBe(
      '/bureau/schools/s/faculty?instructs=yes&trained=yes&asOf=2026-11-18',
    );
    expect(linePath('bureau', 's', list('visits'))).toBeNull();
    expect(linePath('bureau', 's', list('questions'))).toBeNull();
  });
});
