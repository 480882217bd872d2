import type { EvidenceItem } from '@libs/rating';
import { itemsFor, verdictOf } from './verdict.rule';

const item = (code: string, points: number): EvidenceItem => ({
  code,
  kind: 'indicator',
  name: { zh: code, en: code },
  measure: 'brand',
  points,
  steps: [0, 0.25, 0.5, 0.75, 1],
});
const items = [item('A2', 6), item('E1', 3)];
const sheet = (seat: number, isFinished: boolean, steps: Record<string, number>) => ({
  seat,
  isFinished,
  lines: Object.entries(steps).map(([code, step]) => ({ item: code, step, comment: '' })),
});

describe('Where a review has come to', () => {
  test('is not known while one is at work, whatever the other found', () => {
    const verdict = verdictOf(items, [sheet(1, true, { A2: 1, E1: 1 }), sheet(2, false, { A2: 0, E1: 0 })]);
    expect(verdict).toEqual({ bothFinished: false, disputed: [], concluded: null });
  });

  test('is the mean where the two agree', () => {
    const verdict = verdictOf(items, [
      sheet(1, true, { A2: 0.5, E1: 0.5 }),
      sheet(2, true, { A2: 0.5, E1: 0.75 }),
    ]);
    expect(verdict.disputed).toEqual([]);
    expect(verdict.concluded?.get('E1')).toBe(0.625);
  });

  const apart = [sheet(1, true, { A2: 0.5, E1: 0 }), sheet(2, true, { A2: 0.5, E1: 1 })];

  test('waits for a third where the two part, who judges only that', () => {
    expect(verdictOf(items, apart)).toMatchObject({ bothFinished: true, disputed: ['E1'], concluded: null });
    expect(itemsFor(3, items, apart).map(({ code }) => code)).toEqual(['E1']);
    expect(itemsFor(1, items, apart)).toHaveLength(2);
  });

  test('is what the third finds on what was disputed', () => {
    const half = [...apart, sheet(3, false, { E1: 0.25 })];
    expect(verdictOf(items, half).concluded).toBeNull();
    const whole = [...apart, sheet(3, true, { E1: 0.25 })];
    expect(Object.fromEntries(verdictOf(items, whole).concluded ?? [])).toEqual({ A2: 0.5, E1: 0.25 });
  });
});
