import { v5 } from 'uuid';
import { coveredOf } from '../watching/completion.rule';
import { countSeconds, coveredRanges, secondsOf, type Coverage } from '../watching/coverage.rule';
import { activityTypes, verbs, videoExtension, videoProfile, type Statement, type VerbName } from './xapi';

/** Namespace of the statement ids of this product (RFC 9562, name based). */
const namespace = '3f5a3c1e-8f0b-5d51-9c8f-3b8d0a6a2b7e';

/** One learner and one lesson version. */
export interface Learned {
  lessonId: string;
  title: string;
  kind: string;
  courseId: string;
  courseTitle: string;
  coverage: Coverage;
  /** Seconds; null for what has no length. */
  durationSeconds: number | null;
  position: number;
  begunAt: Date;
  touchedAt: Date;
  completedAt: Date | null;
  /** Whether the learner's player still has it. */
  open: boolean;
}

export interface Attempt {
  attemptId: string;
  lessonId: string;
  title: string;
  courseId: string;
  courseTitle: string;
  takenAt: Date;
  /** 0–100 */
  score: number;
  passed: boolean;
}

/** For whom statements are written: the learner's pseudonym, the platform's address, the share (0–1) that completes a lecture. */
export interface Telling {
  actor: string;
  address: string;
  threshold: number;
}

type Lesson = Pick<Learned, 'lessonId' | 'title' | 'courseId' | 'courseTitle'>;

/**
 * What is known of one lesson as statements of the Video Profile. Coverage is one set for all sittings, so a lesson is told as one
 * session: opened, completed, and where it stands. Single starts and stops are not kept and not made up: there is no `played`.
 */
export function lessonStatements(learned: Learned, telling: Telling): Statement[] {
  if (learned.kind === 'article') return learned.completedAt ? [article(learned, telling)] : [];
  const { durationSeconds } = learned;
  if (learned.kind !== 'video' || durationSeconds === null) return [];
  const watched = watchedOf(learned, durationSeconds);
  const { seconds, segments } = watched;
  const statements = [
    statement('initialized', learned, telling, learned.begunAt, '', {
      context: videoContext(learned, telling, durationSeconds),
    }),
  ];
  if (learned.completedAt) {
    statements.push(
      statement('completed', learned, telling, learned.completedAt, segments, {
        result: {
          completion: true,
          duration: `PT${Math.round(seconds * 100) / 100}S`,
          extensions: watched.at(watched.furthest),
        },
        context: videoContext(learned, telling, durationSeconds),
      }),
    );
  }
  if (seconds > 0) {
    const verb = learned.open ? 'paused' : 'terminated';
    const mark = `${learned.touchedAt.toISOString()} ${learned.position} ${segments}`;
    statements.push(
      statement(verb, learned, telling, learned.touchedAt, mark, {
        result: { extensions: watched.at(learned.position) },
        context: videoContext(learned, telling, durationSeconds),
      }),
    );
  }
  return statements;
}

/** One try at a quiz. There is no `failed`: who has not passed has tried (domain: never). */
export function attemptStatement(attempt: Attempt, telling: Telling): Statement {
  const { score, passed, takenAt, attemptId } = attempt;
  return statement(passed ? 'passed' : 'attempted', attempt, telling, takenAt, attemptId, {
    type: activityTypes.quiz,
    result: { score: { scaled: score / 100, raw: score, min: 0, max: 100 }, success: passed },
  });
}

function article(learned: Learned & { completedAt: Date | null }, telling: Telling): Statement {
  return statement('completed', learned, telling, learned.completedAt ?? learned.touchedAt, '', {
    type: activityTypes.article,
    result: { completion: true },
  });
}

interface Parts {
  type?: string;
  result?: Statement['result'];
  context?: Pick<Statement['context'], 'extensions'>;
}

/**
 * The id follows from learner, lesson, verb and `mark`, which stands for whatever else may differ: telling the same again gives the
 * same id, and a statement that says more than an earlier one has another.
 */
function statement(
  verb: VerbName,
  lesson: Lesson,
  telling: Telling,
  at: Date,
  mark: string,
  { type = activityTypes.video, result, context = {} }: Parts,
): Statement {
  const { lessonId, title, courseId, courseTitle } = lesson;
  const { actor, address } = telling;
  const ofVideo = type === activityTypes.video;
  return {
    id: v5(JSON.stringify([address, actor, lessonId, verb, mark]), namespace),
    actor: { objectType: 'Agent', account: { homePage: address, name: actor } },
    verb: { id: verbs[verb].id, display: { 'zh-CN': verbs[verb].zh, en: verbs[verb].en } },
    object: activity(`${address}/lessons/${lessonId}`, type, title),
    ...(result ? { result } : {}),
    context: {
      registration: sessionOf(lesson, telling),
      platform: '家学 Jiaxue',
      contextActivities: {
        parent: [activity(`${address}/courses/${courseId}`, activityTypes.course, courseTitle)],
        ...(ofVideo ? { category: [{ objectType: 'Activity' as const, id: videoProfile }] } : {}),
      },
      ...context,
    },
    timestamp: at.toISOString(),
    version: '1.0.3',
  };
}

function activity(id: string, type: string, name: string) {
  return { objectType: 'Activity' as const, id, definition: { type, name: { 'zh-CN': name } } };
}

function sessionOf({ lessonId }: Lesson, { actor, address }: Telling): string {
  return v5(JSON.stringify([address, actor, lessonId, 'session']), namespace);
}

function videoContext(lesson: Lesson, telling: Telling, durationSeconds: number): Parts['context'] {
  return {
    extensions: {
      [videoExtension('session-id')]: sessionOf(lesson, telling),
      [videoExtension('length')]: rounded(durationSeconds),
      [videoExtension('completion-threshold')]: telling.threshold,
    },
  };
}

/**
 * What was seen, as the profile writes it: `0[.]12.5[,]40[.]61`, and the share 0–1 of the lecture. Where the player stood when a
 * lecture was completed is not kept; told is the furthest point seen.
 */
function watchedOf({ coverage }: Learned, durationSeconds: number) {
  const seconds = coveredOf(countSeconds(coverage, secondsOf(durationSeconds)), durationSeconds);
  const ranges = coveredRanges(coverage, durationSeconds);
  const segments = ranges.map(([from, to]) => `${rounded(from)}[.]${rounded(to)}`).join('[,]');
  const at = (time: number): Record<string, unknown> => ({
    [videoExtension('time')]: rounded(Math.min(time, durationSeconds)),
    [videoExtension('progress')]: Math.floor((seconds / durationSeconds) * 1000) / 1000,
    [videoExtension('played-segments')]: segments,
  });
  return { seconds, segments, furthest: ranges.at(-1)?.[1] ?? 0, at };
}

/** Milliseconds, as the profile has them. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
