import fc from 'fast-check';
import { countSeconds, setSecond } from '../watching/coverage.rule';
import { attemptStatement, lessonStatements, type Learned, type Telling } from './statement.view';
import { videoExtension } from './xapi';

const telling: Telling = { actor: 'a', address: 'https://city.example', threshold: 0.95 };

function learned(seconds: number[], wish: Partial<Learned> = {}): Learned {
  const coverage = new Uint8Array(13);
  for (const second of seconds) setSecond(coverage, second);
  return {
    lessonId: 'lesson',
    title: '一节课',
    kind: 'video',
    courseId: 'course',
    courseTitle: '一门课',
    coverage,
    durationSeconds: 99.6,
    position: 12.25,
    begunAt: new Date('2026-11-18T04:00:00Z'),
    touchedAt: new Date('2026-11-18T05:00:00Z'),
    completedAt: null,
    open: false,
    ...wish,
  };
}

const verbsOf = (lesson: Learned) => lessonStatements(lesson, telling).map(({ verb }) => verb.display.en);
const seconds = fc.uniqueArray(fc.nat({ max: 99 }));

describe('a lecture', () => {
  it('tells exactly the seconds seen', () => {
    fc.assert(
      fc.property(seconds, (seen) => {
        const lesson = learned(seen);
        const [, end] = lessonStatements(lesson, telling);
        const told = (end?.result?.extensions?.[videoExtension('played-segments')] ?? '') as string;
        const parts = told === '' ? [] : told.split('[,]').map((one) => one.split('[.]').map(Number));
        const length = parts.reduce((sum, [from = 0, to = 0]) => sum + Math.round(to - from), 0);
        expect(length).toBe(countSeconds(lesson.coverage, 100));
        const progress = end?.result?.extensions?.[videoExtension('progress')] ?? 0;
        expect(progress).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('begins with opening it and ends with where it stands', () => {
    expect(verbsOf(learned([]))).toEqual(['initialized']);
    expect(verbsOf(learned([1]))).toEqual(['initialized', 'terminated']);
    expect(verbsOf(learned([1], { open: true }))).toEqual(['initialized', 'paused']);
    const completedAt = new Date('2026-11-18T04:30:00Z');
    expect(verbsOf(learned([1], { completedAt }))).toEqual(['initialized', 'completed', 'terminated']);
  });

  it('is told with the same ids again, and with others once there is more to tell', () => {
    fc.assert(
      fc.property(seconds, fc.nat({ max: 99 }), (seen, more) => {
        const idsOf = (list: number[]) =>
          lessonStatements(learned(list, { completedAt: new Date(0) }), telling).map(({ id }) => id);
        expect(idsOf([...seen].reverse())).toEqual(idsOf(seen));
        expect(idsOf([...seen, more])[0]).toBe(idsOf(seen)[0]);
        expect(idsOf([...seen, more])[1] === idsOf(seen)[1]).toBe(seen.includes(more));
      }),
    );
  });

  it('without a length, or a quiz, tells nothing of seconds', () => {
    expect(lessonStatements(learned([1], { durationSeconds: null }), telling)).toEqual([]);
    expect(lessonStatements(learned([], { kind: 'quiz', durationSeconds: null }), telling)).toEqual([]);
  });
});

describe('a try at a quiz', () => {
  const attempt = (passed: boolean) =>
    attemptStatement(
      {
        attemptId: 'try',
        lessonId: 'quiz',
        title: '测一测',
        courseId: 'course',
        courseTitle: '一门课',
        takenAt: new Date(0),
        score: passed ? 86.6 : 40,
        passed,
      },
      telling,
    );

  it('is passed or attempted; nobody fails', () => {
    expect(attempt(true).verb.display.en).toBe('passed');
    expect(attempt(true).result?.score).toEqual({ scaled: 0.866, raw: 86.6, min: 0, max: 100 });
    expect(attempt(false).verb.display.en).toBe('attempted');
  });
});
