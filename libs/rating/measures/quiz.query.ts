import { Injectable } from '@nestjs/common';
import { Database, startOfDay } from '@libs/platform';
import {
  belowParameters,
  familiesBelow,
  familiesInWindow,
  familyParameters,
  hasLeft,
  leftParameter,
} from './families-in-window.query';
import { dayAfter, goneOf, type Counted, type Window } from './window.rule';

export interface GradeLearners {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  /** Guardians who tried a unit quiz in the window. */
  learners: number;
  passed: number;
}

/** Learners who pass the unit quiz, tries unlimited (domain: graduation, default programme). */
@Injectable()
export class QuizQuery {
  constructor(private readonly database: Database) {}

  async byGrade(window: Window): Promise<GradeLearners[]> {
    const rows = await this.database.query<Record<keyof GradeLearners, string>>(
      `SELECT grade.parent_id AS schoolId, grade.id AS gradeId, grade.name AS gradeName,
              COUNT(DISTINCT g.person_id) AS learners,
              COUNT(DISTINCT CASE WHEN attempt.passed = 1 THEN g.person_id END) AS passed
         FROM ${familiesInWindow}
         JOIN guardianships g ON g.pupil_id = pupils.id AND g.ended_at IS NULL
         JOIN quiz_attempts attempt ON attempt.person_id = g.person_id
              AND attempt.taken_at >= ? AND attempt.taken_at < LEAST(?, COALESCE(pupils.left_at, ?))
        WHERE ${familiesBelow}
        GROUP BY grade.parent_id, grade.id, grade.name, grade.grade_level
        ORDER BY grade.parent_id, grade.grade_level, grade.id`,
      parametersOf(window),
    );
    return rows.map((row) => ({ ...row, learners: Number(row.learners), passed: Number(row.passed) }));
  }

  /** Somebody with children in two grades is one learner of the school. */
  async bySchool(window: Window): Promise<Counted[]> {
    const rows = await this.database.query<Record<keyof SchoolLearners, string>>(
      `SELECT unitId, COUNT(*) AS learners, SUM(passed) AS passed, SUM(passed < hasLeft) AS gone
         FROM (SELECT grade.parent_id AS unitId, MAX(attempt.passed = 1) AS passed, MIN(${hasLeft}) AS hasLeft
         FROM ${familiesInWindow}
         JOIN guardianships g ON g.pupil_id = pupils.id AND g.ended_at IS NULL
         JOIN quiz_attempts attempt ON attempt.person_id = g.person_id
              AND attempt.taken_at >= ? AND attempt.taken_at < LEAST(?, COALESCE(pupils.left_at, ?))
        WHERE ${familiesBelow}
        GROUP BY grade.parent_id, g.person_id) tried
        GROUP BY unitId`,
      [leftParameter(window), ...parametersOf(window)],
    );
    return rows.map(({ unitId, learners, passed, gone }) =>
      learnerMeasure({ unitId, learners: Number(learners), passed: Number(passed), gone: Number(gone) }),
    );
  }
}

export interface SchoolLearners {
  unitId: string;
  learners: number;
  passed: number;
  /** Of whom all children have left, without a pass. */
  gone: number;
}

export const learnerMeasure = ({ unitId, learners, passed, gone }: SchoolLearners): Counted => ({
  ...{ unitId, measure: 'learners-passed', value: String(passed), of: String(learners) },
  ...goneOf(gone),
});

function parametersOf(window: Window): unknown[] {
  const end = dayAfter(window.until);
  return [...familyParameters(window), startOfDay(window.from), end, end, ...belowParameters(window)];
}
