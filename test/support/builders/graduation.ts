import { Families } from '@libs/identity';
import { LessonCompleted, QuizPassed } from '@libs/learning';
import type { UnitEntity } from '@libs/organization';
import { Clock, dayOf, newId, Outbox, Transactions, type EventType } from '@libs/platform';
import type { World } from '../world';
import { aPerson, type TestPerson } from './people';

export interface TestParent extends TestPerson {
  pupilId: string;
}

let pupils = 0;

/** Says that something has happened, as the noun that owns the event would. */
export async function announce<P extends object>(
  world: World,
  event: EventType<P>,
  ...payloads: P[]
): Promise<void> {
  await world.get(Transactions).run(() => world.get(Outbox).announce(event, ...payloads));
}

export async function aPupil(world: World, inClass: UnitEntity, name = '小明'): Promise<string> {
  pupils += 1;
  const [id] = await world.get(Families).addPupils([{ classId: inClass.id, name: `${name}${pupils}` }]);
  if (!id) throw new Error('no pupil was added');
  return id;
}

/** Links a person to a pupil, and lets everything follow from it. */
export async function aGuardianship(world: World, personId: string, pupilId: string): Promise<void> {
  await world.get(Families).link([{ personId, pupilId, relation: 'mother', source: 'seed' }]);
  await world.drain();
}

/** A signed-in guardian of a pupil of the class, enrolled for the current school year. */
export async function aParent(
  world: World,
  inClass: UnitEntity,
  wish: { name?: string; pupilId?: string } = {},
): Promise<TestParent> {
  const person = await aPerson(world, wish.name === undefined ? {} : { name: wish.name });
  const pupilId = wish.pupilId ?? (await aPupil(world, inClass));
  await aGuardianship(world, person.id, pupilId);
  return { ...person, pupilId };
}

/** A published course of one lesson: topics and kind are all that graduation asks of it. Answers the lesson's id. */
export async function aSubject(
  world: World,
  school: UnitEntity,
  topics: string[],
  kind: 'video' | 'quiz' = 'video',
): Promise<string> {
  const [course, version, chapter, lesson, author] = [newId(), newId(), newId(), newId(), newId()];
  const { database } = world;
  await database.execute(
    `INSERT INTO courses (id, unit_id, unit_path, state, current_version_id, created_by) VALUES (?, ?, ?, 'PUBLISHED', ?, ?)`,
    [course, school.id, school.path, version, author],
  );
  await database.execute(
    `INSERT INTO course_versions (id, course_id, number, state, title, kind, stages, topics, transitions, description,
                                  lesson_count, video_seconds, created_by)
     VALUES (?, ?, 1, 'PUBLISHED', '一门课', 'micro', '["L3b"]', ?, '[]', '', 1, 6000, ?)`,
    [version, course, JSON.stringify(topics), author],
  );
  await database.execute(
    `INSERT INTO chapters (id, version_id, position, title) VALUES (?, ?, 0, '第一章')`,
    [chapter, version],
  );
  await database.execute(
    `INSERT INTO lessons (id, lineage_id, version_id, chapter_id, position, title, kind, duration_seconds)
     VALUES (?, ?, ?, ?, 0, '一节课', ?, ?)`,
    [lesson, newId(), version, chapter, kind, kind === 'video' ? 6000 : null],
  );
  return lesson;
}

/** A coverage of so many seconds from the beginning. */
export function firstSeconds(seconds: number): Buffer {
  const bits = Buffer.alloc(Math.ceil(seconds / 8));
  for (let second = 0; second < seconds; second += 1) bits[second >> 3]! |= 1 << (second & 7);
  return bits;
}

/** Rows as the learning noun leaves them after hours of watching, which no test has time for; then its event. */
export async function hasLearned(
  world: World,
  personId: string,
  lessonId: string,
  seconds: number,
  wish: { at?: Date; announced?: boolean } = {},
): Promise<void> {
  const at = wish.at ?? world.get(Clock).now();
  await world.database.execute(
    `INSERT INTO learning_days (person_id, day, lesson_id, seconds) VALUES (?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE seconds = seconds + VALUES(seconds)`,
    [personId, dayOf(at), lessonId, seconds],
  );
  const [before] = await world.database.query<{ covered: number }>(
    'SELECT covered_seconds AS covered FROM lesson_progress WHERE person_id = ? AND lesson_id = ?',
    [personId, lessonId],
  );
  const covered = (before?.covered ?? 0) + seconds;
  await world.database.execute(
    `INSERT INTO lesson_progress (person_id, lesson_id, coverage, covered_seconds, begun_at, touched_at, completed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE coverage = VALUES(coverage), covered_seconds = VALUES(covered_seconds)`,
    [personId, lessonId, firstSeconds(covered), covered, at, at, at],
  );
  await world.database.execute(
    `INSERT INTO learners (person_id, verified_seconds) VALUES (?, ?)
     ON DUPLICATE KEY UPDATE verified_seconds = verified_seconds + VALUES(verified_seconds)`,
    [personId, seconds],
  );
  if (wish.announced !== false) await announce(world, LessonCompleted, { personId, lessonId });
}

export async function hasAnswered(
  world: World,
  personId: string,
  lessonId: string,
  score: number,
  at = world.get(Clock).now(),
): Promise<void> {
  await world.database.execute(
    `INSERT INTO quiz_attempts (id, person_id, lesson_id, taken_at, score, passed) VALUES (?, ?, ?, ?, ?, ?)`,
    [newId(), personId, lessonId, at, score, score >= 60],
  );
  await announce(world, QuizPassed, { personId, lessonId, score });
}

/** Everything the default programme asks for: four required topics, eight class hours and some, a quiz with 86 points. */
export async function hasFulfilled(
  world: World,
  personId: string,
  school: UnitEntity,
  at = world.get(Clock).now(),
): Promise<void> {
  for (const topic of ['T01', 'T02', 'T03', 'T06']) {
    const lessonId = await aSubject(world, school, [topic]);
    await hasLearned(world, personId, lessonId, 5000, { at, announced: false });
  }
  await hasAnswered(world, personId, await aSubject(world, school, ['T07'], 'quiz'), 86, at);
}

/** A parent who has graduated, and the serial as printed. */
export async function aGraduate(
  world: World,
  place: { class: UnitEntity; school: UnitEntity },
  wish: { name?: string; pupilId?: string } = {},
): Promise<TestParent & { serial: string }> {
  const parent = await aParent(world, place.class, wish);
  await hasFulfilled(world, parent.id, place.school);
  await world.drain();
  const [certificate] = (await world.as(parent).get('/api/me/certificates')).body;
  return { ...parent, serial: certificate.serial };
}
