import { Injectable } from '@nestjs/common';
import { Database, startOfDay } from '@libs/platform';
import {
  belowParameters,
  familiesBelow,
  familiesInWindow,
  familyParameters,
  hasLeft,
  leftParameter,
  pupilParameters,
  pupilsInWindow,
} from '../families-in-window.query';
import { dayAfter, type Window } from '../window.rule';

const attempted = `JOIN quiz_attempts attempt ON attempt.person_id = g.person_id
              AND attempt.taken_at >= ? AND attempt.taken_at < LEAST(?, COALESCE(pupils.left_at, ?))`;

const markedGuardians = `rating_family_marks mark FORCE INDEX (ix_rating_family_marks_unit_id)
         JOIN guardianships known ON known.pupil_id = mark.pupil_id`;
const isMarked = 'mark.unit_id IN (?) AND mark.learners = 1';

function attemptParameters(window: Window): Date[] {
  const end = dayAfter(window.until);
  return [startOfDay(window.from), end, end];
}

/** The guardians who tried a quiz, by school, as last judged. Written only while the school's row is held. */
@Injectable()
export class KeptLearnersRepository {
  constructor(private readonly database: Database) {}

  /** Judges all guardians of these schools. */
  async judgeSchools(window: Window, unitIds: string[]): Promise<void> {
    await this.database.execute('DELETE FROM rating_kept_learners WHERE unit_id IN (?)', [unitIds]);
    await this.database.execute(
      `INSERT INTO rating_kept_learners (person_id, unit_id, passed, has_left)
       SELECT g.person_id, grade.parent_id, MAX(attempt.passed = 1), MIN(${hasLeft})
         FROM ${familiesInWindow}
         JOIN guardianships g ON g.pupil_id = pupils.id AND g.ended_at IS NULL
         ${attempted}
        WHERE ${familiesBelow} AND grade.parent_id IN (?) GROUP BY g.person_id, grade.parent_id`,
      [
        ...[leftParameter(window), ...familyParameters(window), ...attemptParameters(window)],
        ...[...belowParameters(window), unitIds],
      ],
    );
  }

  /** The same of all guardians of the pupils of these schools that are marked for it, past guardians too. */
  async judgeMarked(window: Window, unitIds: string[]): Promise<void> {
    await this.database.execute(
      `DELETE kept FROM ${markedGuardians} JOIN rating_kept_learners kept
           ON kept.person_id = known.person_id AND kept.unit_id = mark.unit_id
        WHERE ${isMarked}`,
      [unitIds],
    );
    await this.database.execute(
      // From the marks on: left to itself, MariaDB takes all families of the schools first.
      `INSERT INTO rating_kept_learners (person_id, unit_id, passed, has_left)
       SELECT STRAIGHT_JOIN g.person_id, grade.parent_id, MAX(attempt.passed = 1), MIN(${hasLeft})
         FROM ${markedGuardians}
         JOIN guardianships g ON g.person_id = known.person_id AND g.ended_at IS NULL
         JOIN pupils ON pupils.id = g.pupil_id ${pupilsInWindow} AND grade.parent_id = mark.unit_id
         ${attempted}
        WHERE ${isMarked} AND ${familiesBelow}
        GROUP BY g.person_id, grade.parent_id`,
      [
        ...[leftParameter(window), ...pupilParameters(window), ...attemptParameters(window)],
        ...[unitIds, ...belowParameters(window)],
      ],
    );
  }
}
