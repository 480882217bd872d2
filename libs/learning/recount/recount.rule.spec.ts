import { recountLesson, type KeptLesson } from './recount.rule';

const kept = (own: Partial<KeptLesson> = {}): KeptLesson => ({
  coverage: new Uint8Array([255, 255]),
  coveredSeconds: 16,
  durationSeconds: 100,
  completed: false,
  lastDay: '2026-11-18',
  days: [{ day: '2026-11-10', seconds: 16 }],
  ...own,
});

test('what is right stays', () => {
  expect(recountLesson(kept(), 0.95)).toEqual({ coveredSeconds: null, completes: false, days: [] });
});

test('covered seconds are the bits', () => {
  expect(recountLesson(kept({ coveredSeconds: 90 }), 0.95).coveredSeconds).toBe(16);
});

test('full coverage completes, and a completion is never taken back', () => {
  expect(recountLesson(kept({ durationSeconds: 16 }), 0.95).completes).toBe(true);
  expect(recountLesson(kept({ durationSeconds: 16, completed: true }), 0.95).completes).toBe(false);
  expect(recountLesson(kept({ completed: true }), 0.95).completes).toBe(false);
});

test('seconds no day tells of go to the last day, too many come off the latest days', () => {
  expect(recountLesson(kept({ days: [] }), 0.95).days).toEqual([{ day: '2026-11-18', seconds: 16 }]);
  expect(recountLesson(kept({ days: [{ day: '2026-11-18', seconds: 6 }] }), 0.95).days).toEqual([
    { day: '2026-11-18', seconds: 16 },
  ]);
  const days = [
    { day: '2026-11-01', seconds: 12 },
    { day: '2026-11-02', seconds: 5 },
    { day: '2026-11-03', seconds: 4 },
  ];
  expect(recountLesson(kept({ days }), 0.95).days).toEqual([
    { day: '2026-11-03', seconds: 0 },
    { day: '2026-11-02', seconds: 4 },
  ]);
});
