import type { Connection } from 'mysql2/promise';
import { newId } from '@libs/platform';
import { insertRows } from '../../bench/city/filling/load';

const dayMs = 86_400_000;

interface Family {
  pupilId: string;
  personId: string;
  classPath: string;
  schoolId: string;
  schoolPath: string;
}

/** What schools do in some years, in as many rows as make reading a table through the wrong plan. */
export async function fillDailyWork(database: Connection): Promise<Family[]> {
  const [rows] = await database.query(
    `SELECT p.id AS pupilId, MIN(g.person_id) AS personId, k.path AS classPath, s.id AS schoolId, s.path AS schoolPath
       FROM guardianships g JOIN pupils p ON p.id = g.pupil_id AND p.left_at IS NULL
       JOIN units k ON k.id = p.class_id JOIN units y ON y.id = k.parent_id JOIN units s ON s.id = y.parent_id
      WHERE g.ended_at IS NULL GROUP BY p.id, k.path, s.id, s.path ORDER BY s.path, p.id`,
  );
  const families = rows as Family[];
  const bySchool = new Map<string, Family[]>();
  for (const family of families) {
    bySchool.set(family.schoolId, [...(bySchool.get(family.schoolId) ?? []), family]);
  }
  for (const own of bySchool.values()) await activitiesOf(database, own);
  await practiceOf(database, families.slice(0, 6000));
  await noticesFor(database, families.slice(0, 4000));
  return families;
}

/** A hundred and fifty of one school, before and ahead of today, with some families at each. */
async function activitiesOf(database: Connection, families: Family[]): Promise<void> {
  const [first] = families;
  if (!first) return;
  const activities = Array.from({ length: 150 }, (_, at) => {
    const startsAt = new Date(Date.now() + (at - 140) * 3 * dayMs);
    const state = startsAt.getTime() < Date.now() - dayMs ? 'CLOSED' : 'PUBLISHED';
    return { id: newId(), state, startsAt };
  });
  const columns = [
    ...['id', 'school_id', 'school_path', 'kind', 'state', 'title', 'description', 'plan_text', 'place'],
    ...[
      'starts_at',
      'ends_at',
      'sign_up_opens_at',
      'sign_up_closes_at',
      'capacity',
      'seating',
      'class_hours',
    ],
    ...['topics', 'created_by'],
  ];
  await insertRows(
    database,
    'activities',
    columns,
    activities.map(({ id, state, startsAt }) => [
      ...[id, first.schoolId, first.schoolPath, 'lecture', state, '讲座', '', '', '礼堂', startsAt],
      ...[new Date(startsAt.getTime() + 5_400_000), new Date(startsAt.getTime() - 14 * dayMs), startsAt],
      ...[200, 'family', 2, '["T07"]', first.personId],
    ]),
  );
  const audiences = activities.map(({ id }) => [id, first.schoolId]);
  await insertRows(database, 'activity_audiences', ['activity_id', 'unit_id'], audiences);
  const there = activities.flatMap(({ id, startsAt }, at) =>
    Array.from({ length: 8 }, (_, turn) => ({
      id,
      startsAt,
      turn,
      family: families[(at * 8 + turn) % families.length] ?? first,
    })),
  );
  await insertRows(
    database,
    'activity_sign_ups',
    ['id', 'activity_id', 'pupil_id', 'person_id', 'persons', 'state', 'turn', 'signed_up_at'],
    there.map(({ id, startsAt, turn, family }) => [
      ...[newId(), id, family.pupilId, family.personId, 1, 'SIGNED_UP', turn, startsAt],
    ]),
  );
  await insertRows(
    database,
    'activity_attendances',
    ['activity_id', 'pupil_id', 'person_id', 'way', 'attended_at', 'entry_id'],
    there
      .filter(({ startsAt }) => startsAt.getTime() < Date.now())
      .map(({ id, startsAt, family }) => [id, family.pupilId, family.personId, 'code', startsAt, newId()]),
  );
}

async function practiceOf(database: Connection, families: Family[]): Promise<void> {
  const columns = [
    ...[
      'id',
      'author_id',
      'pupil_id',
      'school_id',
      'school_path',
      'class_path',
      'school_year',
      'term',
      'kind',
    ],
    ...['text', 'state', 'submitted_at', 'first_submitted_at', 'due_on', 'accepted_at'],
  ];
  const at = new Date(Date.now() - 30 * dayMs);
  await insertRows(
    database,
    'practice_records',
    columns,
    families.map(({ pupilId, personId, schoolId, schoolPath, classPath }, nth) => [
      ...[
        newId(),
        personId,
        pupilId,
        schoolId,
        schoolPath,
        classPath,
        '2026-2027',
        1,
        'practice',
        '一起做饭',
      ],
      ...[nth % 5 === 0 ? 'SUBMITTED' : 'ACCEPTED', at, at, '2099-01-01', nth % 5 === 0 ? null : at],
    ]),
  );
}

async function noticesFor(database: Connection, families: Family[]): Promise<void> {
  const people = [...new Set(families.map(({ personId }) => personId))];
  const notices = people.flatMap((personId) =>
    ['a', 'b'].map((reason) => ({ id: newId(), personId, reason })),
  );
  await insertRows(
    database,
    'notices',
    ['id', 'person_id', 'kind', 'reason', 'facts', 'shown'],
    notices.map(({ id, personId, reason }) => [id, personId, 'question-answered', reason, '{}', 1]),
  );
  const due = new Date(Date.now() + 30 * dayMs);
  await insertRows(
    database,
    'notice_deliveries',
    ['notice_id', 'channel', 'person_id', 'state', 'due_at'],
    notices.map(({ id, personId }, nth) => [id, 'email', personId, nth % 40 === 0 ? 'WAITING' : 'SENT', due]),
  );
}
