import { assessmentStates } from '../../assessments/transition.rule';
import { isReleasable, reopens, reviewEnds, type EndedSheet } from './release.rule';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 2, hour));
const open: EndedSheet = { seat: 1, state: 'OPEN', finishedAt: null, endedAt: null };
const finished: EndedSheet = { ...open, state: 'FINISHED', finishedAt: at(10) };
const other: EndedSheet = { ...finished, seat: 2, finishedAt: at(11) };

describe('A sheet that is taken from its reviewer', () => {
  test('is given up for a conflict, finished or not, until the panel has decided', () => {
    const may = assessmentStates.filter((state) =>
      isReleasable(finished, 'conflict', { state, others: [other] }),
    );
    expect(may).toEqual(['CITY_REVIEW', 'ADJUDICATION', 'SITE_VISIT', 'PANEL']);
    expect(isReleasable(open, 'conflict', { state: 'PUBLICITY', others: [] })).toBe(false);
  });

  test('is replaced while nobody can have seen it', () => {
    const inReview = (others: EndedSheet[]) =>
      isReleasable(finished, 'replaced', { state: 'CITY_REVIEW', others });
    expect(inReview([{ ...open, seat: 2 }])).toBe(true);
    expect(inReview([other])).toBe(false);
    // Both were finished, then the other one was set aside: this one was seen all the same.
    expect(inReview([{ ...other, state: 'ENDED', endedAt: at(12) }])).toBe(false);
    // The other one was gone before this one was finished.
    expect(inReview([{ ...other, state: 'ENDED', finishedAt: at(8), endedAt: at(9) }])).toBe(true);
    expect(isReleasable(finished, 'replaced', { state: 'PANEL', others: [] })).toBe(false);
    expect(isReleasable(open, 'replaced', { state: 'WITHDRAWN', others: [] })).toBe(true);
  });

  test('ends once', () => {
    for (const because of reviewEnds)
      expect(isReleasable({ ...open, state: 'ENDED' }, because, { state: 'CITY_REVIEW', others: [] })).toBe(
        false,
      );
  });

  test('takes what rests on it with it, and nothing else', () => {
    const back = (sheet: EndedSheet) => assessmentStates.filter((state) => reopens(sheet, state));
    expect(back(finished)).toEqual(['ADJUDICATION', 'SITE_VISIT', 'PANEL']);
    expect(back({ ...finished, seat: 3 })).toEqual(['SITE_VISIT', 'PANEL']);
    expect(back(open)).toEqual([]);
  });
});
