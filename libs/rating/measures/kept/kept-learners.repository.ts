import { Injectable } from '@nestjs/common';
import { Database, startOfDay } from '@libs/platform';
import {
  belowParameters,
  familiesBelow,
  familiesInWindow,
  familyParameters,
  pupilParameters,
  pupilsInWindow,
} from '../families-in-window.query';
import { dayAfter, type Window } from '../window.rule';

const attempted = `JOIN quiz_attempts attempt ON attempt.person_id = g.person_id
              AND attempt.taken_at >= ? AND attempt.taken_at < LEAST(?, COALESCE(pupils.left_at, ?))`;

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
      `INSERT INTO rating_kept_learners (person_id, unit_id, passed)
       SELECT g.person_id, grade.parent_id, MAX(attempt.passed = 1)
         FROM ${familiesInWindow}
         JOIN guardianships g ON g.pupil_id = pupils.id AND g.ended_at IS NULL
         ${attempted}
        WHERE ${familiesBelow} AND grade.parent_id IN (?) GROUP BY g.person_id, grade.parent_id`,
      [
        ...[...familyParameters(window), ...attemptParameters(window)],
        ...[...belowParameters(window), unitIds],
      ],
    );
  }

  /** The same of all guardians of these pupils, past ones too, in these schools. */
  async judgeGuardians(window: Window, unitIds: string[], pupilIds: string[]): Promise<void> {
    const people = await this.guardiansOf(pupilIds);
    if (people.length === 0) return;
    await this.database.execute(
      // Taken as an expression, the school is no part of a range: some hundred people in some hundred schools would be too many.
      'DELETE FROM rating_kept_learners WHERE person_id IN (?) AND CONCAT(unit_id) IN (?)',
      [people, unitIds],
    );
    await this.database.execute(
      // From the people on: left to itself, MariaDB takes all families of the schools first.
      `INSERT INTO rating_kept_learners (person_id, unit_id, passed)
       SELECT STRAIGHT_JOIN g.person_id, grade.parent_id, MAX(attempt.passed = 1)
         FROM guardianships g
         JOIN pupils ON pupils.id = g.pupil_id ${pupilsInWindow}
         ${attempted}
        WHERE g.person_id IN (?) AND g.ended_at IS NULL AND ${familiesBelow} AND grade.parent_id IN (?)
        GROUP BY g.person_id, grade.parent_id`,
      [
        ...[...pupilParameters(window), ...attemptParameters(window), people],
        ...[...belowParameters(window), unitIds],
      ],
    );
  }

  private async guardiansOf(pupilIds: string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT DISTINCT person_id AS id FROM guardianships WHERE pupil_id IN (?)',
      [pupilIds],
    );
    return rows.map(({ id }) => id);
  }
}
