import { isOutdated } from './outdated.rule';

const [asked, later] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-02T00:00:00Z')];
const done = { state: 'DONE', cycleId: 'one', askedAt: asked } as const;

it('is outdated once another cycle, or the very one it ran on, has frozen since', () => {
  expect(isOutdated(done, { id: 'one', closedAt: null })).toBe(false);
  expect(isOutdated({ ...done, askedAt: later }, { id: 'one', closedAt: asked })).toBe(false);
  expect(isOutdated(done, { id: 'one', closedAt: later })).toBe(true);
  expect(isOutdated(done, { id: 'two', closedAt: null })).toBe(true);
});

it('is outdated where nobody had been rated, once somebody has', () => {
  expect(isOutdated({ ...done, cycleId: null }, null)).toBe(false);
  expect(isOutdated({ ...done, cycleId: null }, { id: 'one', closedAt: null })).toBe(true);
});

it('is not asked of what is still under way or was overtaken by another document', () => {
  for (const state of ['WAITING', 'RUNNING', 'OVERTAKEN'] as const)
    expect(isOutdated({ ...done, state }, { id: 'two', closedAt: null })).toBe(false);
});
