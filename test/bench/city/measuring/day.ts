import type { Connection } from 'mysql2/promise';
import { newId } from '@libs/platform';
import { insertRows } from '../filling/load';
import { chanceOf, hashOf, numberIn } from '../filling/sql';
import type { PlannedCity } from '../filling/units';
import { holdersOf } from './accounts';

/** What happened on a day. */
export interface Day {
  learners: number;
  /** Schools in which somebody learned, so that class hours of its families are others. */
  schools: number;
  quizzes: number;
  graduations: number;
  activities: number;
}

export interface DayShape {
  /** Of the guardians who have begun to learn; one of ten of them tries a quiz, one of thirty graduates. */
  learning: number;
  /** Of the schools that hold an activity. */
  holding: number;
}

/**
 * A heavy day of school (domain: size of a city): in a city of 1.6 M guardians some 30,000 learn, nearly every school has
 * some of them, and a school holds an activity every month or two.
 */
export const heavyDay: DayShape = { learning: 0.03, holding: 1 / 30 };
/** As many learn as the platform carries at once, 50,000, and every school holds an activity on the very same day. */
export const fullestDay: DayShape = { learning: 0.05, holding: 1 };

const todayInShanghai = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** What was learned so far today was learned yesterday: the day to come is one of its own. */
export async function endToday(database: Connection): Promise<void> {
  const today = todayInShanghai();
  await database.query(
    `INSERT INTO learning_days (person_id, day, lesson_id, seconds)
     SELECT person_id, day - INTERVAL 1 DAY, lesson_id, seconds FROM learning_days today WHERE day >= ?
     ON DUPLICATE KEY UPDATE seconds = learning_days.seconds + VALUES(seconds)`,
    [today],
  );
  await database.query('DELETE FROM learning_days WHERE day >= ?', [today]);
}

/** A day as it would have left it: lectures, quizzes, graduations and activities. */
export async function aDay(database: Connection, plan: PlannedCity, shape: DayShape): Promise<Day> {
  const today = todayInShanghai();
  const chance = chanceOf(hashOf(numberIn('l.person_id'), `${today}-${Math.floor(Date.now() / 1000)}`), 1);
  const run = async (sql: string, parameters: unknown[] = []): Promise<number> => {
    const [done] = await database.query(sql, parameters);
    return (done as { affectedRows: number }).affectedRows;
  };
  const learners = await run(
    `INSERT INTO learning_days (person_id, day, lesson_id, seconds)
     SELECT l.person_id, ?, (SELECT MIN(lesson_id) FROM bench_lectures), 1800 FROM learners l WHERE ${chance} < ${shape.learning}
     ON DUPLICATE KEY UPDATE seconds = learning_days.seconds + VALUES(seconds)`,
    [today],
  );
  await run(
    `UPDATE learners l SET verified_seconds = verified_seconds + 1800 WHERE ${chance} < ${shape.learning}`,
  );
  const quizzes = await run(
    `INSERT INTO quiz_attempts (id, person_id, lesson_id, taken_at, score, passed)
     SELECT UUID(), l.person_id, (SELECT MIN(quiz_id) FROM bench_lectures), UTC_TIMESTAMP(3), 80, 1
       FROM learners l WHERE ${chance} < ${shape.learning / 10}`,
  );
  const graduations = await run(
    `INSERT INTO graduations (id, enrolment_id, person_id, pupil_id, school_id, school_year, verified_seconds,
                              topic_count, quiz_score, facts, graduated_at)
     SELECT UUID(), e.id, e.person_id, e.pupil_id, e.school_id, e.school_year, 20000, 4, 80, '{}', UTC_TIMESTAMP(3)
       FROM learners l JOIN enrolments e ON e.person_id = l.person_id AND e.school_year = '2026-2027'
       LEFT JOIN graduations done ON done.enrolment_id = e.id
      WHERE ${chance} < ${shape.learning / 30} AND done.id IS NULL`,
  );
  const [where] = await database.query(
    `SELECT COUNT(DISTINCT grade.parent_id) AS schools FROM learning_days d
       JOIN guardianships g ON g.person_id = d.person_id JOIN pupils p ON p.id = g.pupil_id
       JOIN units class ON class.id = p.class_id JOIN units grade ON grade.id = class.parent_id WHERE d.day = ?`,
    [today],
  );
  const schools = Number((where as { schools: number }[])[0]?.schools);
  return { learners, schools, quizzes, graduations, activities: await activitiesOf(database, plan, shape) };
}

async function activitiesOf(database: Connection, plan: PlannedCity, { holding }: DayShape): Promise<number> {
  const [officer] = await holdersOf(database, 'city_officer', 1);
  const at = new Date(Date.now() - 7_200_000);
  const columns =
    'id school_id school_path kind state title description plan_text place starts_at ends_at sign_up_opens_at sign_up_closes_at capacity seating class_hours topics created_by';
  const from = Math.floor(Math.random() / holding);
  const schools = plan.schools.filter((_, nth) => nth % Math.round(1 / holding) === from);
  await insertRows(
    database,
    'activities',
    columns.split(' '),
    schools.map(({ id, path }) => [
      ...[newId(), id, path, 'lecture', 'HELD', '讲座', '', '计划', '礼堂'],
      ...[at, new Date(at.getTime() + 5_400_000), at, at, 200, 'family', 2, '["T07"]', officer?.personId],
    ]),
  );
  return schools.length;
}
