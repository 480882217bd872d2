import { assessmentStates, endStates } from '../assessments/transition.rule';
import { isQueryable } from './queryable.rule';

describe('A figure', () => {
  test('may be doubted from the draft on, and no more from the panel on or once it is frozen', () => {
    const open = assessmentStates.filter((state) => isQueryable({ state, snapshotId: null }));
    expect(open).toContain('DRAFT');
    expect(open).toContain('CITY_REVIEW');
    expect(open.some((state) => endStates.includes(state) || state === 'PANEL')).toBe(false);
    expect(assessmentStates.some((state) => isQueryable({ state, snapshotId: 'frozen' }))).toBe(false);
  });
});
