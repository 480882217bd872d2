import type { Connection } from 'mysql2/promise';
import { pupilsInPiece } from './families';
import type { Step } from './load';
import { chanceOf, hashOf, idOf, numberIn, sqlId } from './sql';
import type { PlannedCity } from './units';

const lecturesOfStage = 63;

/**
 * How much guardian n learned: nothing for a quarter of them, else up to 26 lectures, few of them many. Some seven on the
 * average, over 440 days, the later the more.
 */
const diligence = (hash: string): string =>
  `IF(${chanceOf(hash, 1)} < 0.22, 0, FLOOR(27 * POW(${chanceOf(hash, 9)}, 1.9)))`;

/** Steps that write what guardians have learned. Pieces are ranges of guardians, whose numbers follow their pupils'. */
export function learningSteps(database: Connection, plan: PlannedCity, now: Date): Step[] {
  const pieces = Math.ceil(plan.pupils / pupilsInPiece);
  const instant = now.toISOString().slice(0, 19).replace('T', ' ');
  const step = (name: string, ...statements: string[]): Step => ({
    name,
    pieces,
    fill: async (piece) => {
      const from = piece * pupilsInPiece + 1;
      const until = Math.min(plan.pupils, from + pupilsInPiece - 1);
      const range = { from: idOf('person', 2 * from), until: idOf('person', 2 * until + 1) };
      for (const sql of statements) {
        await database.query(
          sql
            .replaceAll(':from', `'${range.from}'`)
            .replaceAll(':until', `'${range.until}'`)
            .replaceAll(':now', `'${instant}'`),
        );
      }
    },
  });
  return [
    step('progress', progress),
    step('days', days),
    step('learners and pins', learners, pins),
    step('quizzes', quizzes, passed),
    step('enrolments', thisYear, lastYear),
    step('graduations', graduations),
  ];
}

/** A guardian learns for the stage of the first child. */
const learnerRows = `SELECT g.person_id, MIN(c.stage) AS stage, ${hashOf(numberIn('g.person_id'), 'learner')} AS h
    FROM guardianships g JOIN pupils p ON p.id = g.pupil_id JOIN units c ON c.id = p.class_id
   WHERE g.person_id BETWEEN :from AND :until GROUP BY g.person_id`;

const progress = `INSERT INTO lesson_progress
    (person_id, lesson_id, coverage, covered_seconds, position, begun_at, touched_at, completed_at)
  SELECT w.person_id, w.lesson_id, REPEAT(x'ff', (w.covered + 7) DIV 8), w.covered, w.covered,
         w.at - INTERVAL 25 MINUTE, w.at, IF(w.whole, w.at, NULL)
    FROM (SELECT v.person_id, l.lesson_id, v.h2,
                 ${chanceOf('v.h2', 1)} < 0.8 AS whole,
                 IF(${chanceOf('v.h2', 1)} < 0.8, l.seconds,
                    8 * FLOOR(l.seconds * (0.05 + 0.8 * ${chanceOf('v.h2', 9)}) / 8)) AS covered,
                 :now - INTERVAL 60 + FLOOR(440 * 86400 * POW(${chanceOf('v.h2', 17)}, 1.5)) SECOND AS at
            FROM (SELECT n.person_id, n.stage, (FLOOR(${chanceOf('n.h', 17)} * ${lecturesOfStage}) + s.seq) % ${lecturesOfStage} AS place,
                         MD5(CONCAT(n.h, s.seq)) AS h2
                    FROM (${learnerRows}) n JOIN seq_1_to_26 s ON s.seq <= ${diligence('n.h')}) v
            JOIN bench_lectures l ON l.stage = v.stage AND l.place = v.place) w`;

const days = `INSERT INTO learning_days (person_id, day, lesson_id, seconds)
  SELECT person_id, DATE(touched_at + INTERVAL 8 HOUR), lesson_id, covered_seconds
    FROM lesson_progress WHERE person_id BETWEEN :from AND :until AND covered_seconds > 0`;

const learners = `INSERT INTO learners (person_id, verified_seconds)
  SELECT person_id, SUM(covered_seconds) FROM lesson_progress WHERE person_id BETWEEN :from AND :until GROUP BY person_id`;

/** In the order of learners: by lecture, each piece would read the progress of the whole city. */
const pins = `INSERT INTO course_pins (person_id, course_id, version_id, begun_at)
  SELECT STRAIGHT_JOIN p.person_id, l.course_id, l.version_id, MIN(p.begun_at)
    FROM lesson_progress p JOIN bench_lectures l ON l.lesson_id = p.lesson_id
   WHERE p.person_id BETWEEN :from AND :until GROUP BY p.person_id, l.course_id, l.version_id`;

/** Who heard two hours tries a quiz; four of five pass. */
const quizzes = `INSERT INTO quiz_attempts (id, person_id, lesson_id, taken_at, score, passed)
  SELECT ${sqlId('attempt', numberIn('t.person_id'))}, t.person_id, t.quiz_id, t.at,
         IF(${chanceOf('t.h', 1)} < 0.8, 80, 40), ${chanceOf('t.h', 1)} < 0.8
    FROM (SELECT STRAIGHT_JOIN p.person_id, MIN(l.quiz_id) AS quiz_id, MAX(p.touched_at) AS at, MD5(CONCAT('quiz', p.person_id)) AS h
            FROM lesson_progress p JOIN bench_lectures l ON l.lesson_id = p.lesson_id
           WHERE p.person_id BETWEEN :from AND :until GROUP BY p.person_id HAVING SUM(p.covered_seconds) > 7200) t`;

/** A quiz that was passed is a lesson completed. */
const passed = `INSERT INTO lesson_progress
    (person_id, lesson_id, coverage, covered_seconds, position, begun_at, touched_at, completed_at)
  SELECT person_id, lesson_id, '', 0, 0, taken_at, taken_at, taken_at
    FROM quiz_attempts WHERE person_id BETWEEN :from AND :until AND passed = 1`;

const enrolment = (year: number, salt: number, state: string, where: string): string =>
  `INSERT INTO enrolments (id, person_id, pupil_id, school_year, programme_version_id, school_id, class_id, stage,
                           counts_from, counts_to, state)
   SELECT STRAIGHT_JOIN ${sqlId('enrolment', `${numberIn('g.id')} + ${salt}`)}, g.person_id, g.pupil_id, '${year}-${year + 1}',
          (SELECT MIN(id) FROM programme_versions), c.school_id, c.class_id, c.stage,
          '${year}-08-31 16:00:00', '${year + 1}-08-31 16:00:00', ${state}
     FROM guardianships g JOIN pupils p ON p.id = g.pupil_id JOIN bench_classes c ON c.class_id = p.class_id
     LEFT JOIN learners l ON l.person_id = g.person_id
    WHERE g.person_id BETWEEN :from AND :until ${where}`;

const thisYear = enrolment(2026, 0, `'learning'`, '');
const lastYear = enrolment(
  2025,
  0x10000000,
  `IF(l.verified_seconds > 12000, 'graduated', 'carried')`,
  'AND l.verified_seconds > 0',
);

const graduations = `INSERT INTO graduations (id, enrolment_id, person_id, pupil_id, school_id, school_year,
                           verified_seconds, topic_count, quiz_score, facts, graduated_at)
  SELECT ${sqlId('graduation', numberIn('e.id'))}, e.id, e.person_id, e.pupil_id, e.school_id, e.school_year,
         12000, 4, 80, '{"facts":{"lessons":[],"quiz":null,"sessions":{"required":0,"attended":0},"practiceRecords":0},"requirements":[]}',
         '2026-06-01 04:00:00'
    FROM enrolments e WHERE e.person_id BETWEEN :from AND :until AND e.state = 'graduated'`;
