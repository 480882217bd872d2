import type { Connection } from 'mysql2/promise';
import { newId } from '@libs/platform';
import { insertRows } from '../filling/load';
import { chanceOf, hashOf, numberIn } from '../filling/sql';
import type { PlannedCity } from '../filling/units';
import { holdersOf } from './accounts';

/** What happened on a day. */
export interface Day {
  learners: number;
  quizzes: number;
  graduations: number;
  activities: number;
}

/** One guardian in a hundred watches a lecture on an ordinary day, one of ten of them tries a quiz, one of thirty graduates. */
const dailyShare = 0.01;
const quizShare = dailyShare / 10;
const graduating = dailyShare / 30;

const todayInShanghai = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** What was learned so far today was learned yesterday: the day to come is one of its own. */
export async function endToday(database: Connection): Promise<void> {
  await database.query('UPDATE IGNORE learning_days SET day = day - INTERVAL 1 DAY WHERE day >= ?', [
    todayInShanghai(),
  ]);
}

/** A day as it would have left it: lectures, quizzes, graduations, and an activity in every school. */
export async function aDay(database: Connection, plan: PlannedCity): Promise<Day> {
  const today = todayInShanghai();
  const chance = chanceOf(hashOf(numberIn('l.person_id'), `${today}-${Math.floor(Date.now() / 1000)}`), 1);
  const run = async (sql: string, parameters: unknown[] = []): Promise<number> => {
    const [done] = await database.query(sql, parameters);
    return (done as { affectedRows: number }).affectedRows;
  };
  const learners = await run(
    `INSERT INTO learning_days (person_id, day, lesson_id, seconds)
     SELECT l.person_id, ?, (SELECT MIN(lesson_id) FROM bench_lectures), 1800 FROM learners l WHERE ${chance} < ${dailyShare}
     ON DUPLICATE KEY UPDATE seconds = learning_days.seconds + VALUES(seconds)`,
    [today],
  );
  await run(
    `UPDATE learners l SET verified_seconds = verified_seconds + 1800 WHERE ${chance} < ${dailyShare}`,
  );
  const quizzes = await run(
    `INSERT INTO quiz_attempts (id, person_id, lesson_id, taken_at, score, passed)
     SELECT UUID(), l.person_id, (SELECT MIN(quiz_id) FROM bench_lectures), UTC_TIMESTAMP(3), 80, 1
       FROM learners l WHERE ${chance} < ${quizShare}`,
  );
  const graduations = await run(
    `INSERT INTO graduations (id, enrolment_id, person_id, pupil_id, school_id, school_year, verified_seconds,
                              topic_count, quiz_score, facts, graduated_at)
     SELECT UUID(), e.id, e.person_id, e.pupil_id, e.school_id, e.school_year, 20000, 4, 80, '{}', UTC_TIMESTAMP(3)
       FROM learners l JOIN enrolments e ON e.person_id = l.person_id AND e.school_year = '2026-2027'
       LEFT JOIN graduations done ON done.enrolment_id = e.id
      WHERE ${chance} < ${graduating} AND done.id IS NULL`,
  );
  return { learners, quizzes, graduations, activities: await activitiesOf(database, plan) };
}

async function activitiesOf(database: Connection, plan: PlannedCity): Promise<number> {
  const [officer] = await holdersOf(database, 'city_officer', 1);
  const at = new Date(Date.now() - 7_200_000);
  const columns =
    'id school_id school_path kind state title description plan_text place starts_at ends_at sign_up_opens_at sign_up_closes_at capacity seating class_hours topics created_by';
  await insertRows(
    database,
    'activities',
    columns.split(' '),
    plan.schools.map(({ id, path }) => [
      ...[newId(), id, path, 'lecture', 'HELD', '讲座', '', '计划', '礼堂'],
      ...[at, new Date(at.getTime() + 5_400_000), at, at, 200, 'family', 2, '["T07"]', officer?.personId],
    ]),
  );
  return plan.schools.length;
}
