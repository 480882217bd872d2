import { recordPath } from './record-path.rule';

describe('the page of a counted record', () => {
  it('is the one of the school’s desk', () => {
    expect(recordPath('school', { kind: 'activity', id: 'a' })).toBe('/school/activities/a');
    expect(recordPath('school', { kind: 'plan', id: 'p' })).toBe('/school/plans');
  });

  it('is at the bureau’s desk where that has one', () => {
    expect(recordPath('bureau', { kind: 'plan', id: 'p' })).toBe('/bureau/plans/p');
    expect(recordPath('bureau', { kind: 'committee', id: 'c' })).toBeNull();
  });

  it('is nowhere for a line that is no record, and at other desks', () => {
    expect(recordPath('school', null)).toBeNull();
    expect(recordPath('reviewer', { kind: 'survey', id: 's' })).toBeNull();
    expect(recordPath(undefined, { kind: 'survey', id: 's' })).toBeNull();
  });
});
