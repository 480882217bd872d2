import { Injectable } from '@nestjs/common';
import { Database, dayOf } from '@libs/platform';

const name = 'families';

/**
 * Pupils of whom anything that a rating counts of families was written since a moment: by the times of the rows
 * themselves, so that nothing depends on who announced it. `learners`: whether it may say something of the guardians'
 * quizzes. Left out is what cannot change how the family was judged: who has the hours, is enrolled or has graduated
 * already, who has not verified as many seconds in a lifetime, and a try at a quiz that passes nobody who has tried before.
 */
const moved = `SELECT id AS pupil_id, 1 AS learners FROM pupils WHERE created_at >= ?
  UNION SELECT id, 1 FROM pupils WHERE left_at >= ?
  UNION SELECT id, 1 FROM pupils WHERE moved_at >= ?
  UNION SELECT pupil_id, 1 FROM guardianships WHERE created_at >= ?
  UNION SELECT pupil_id, 1 FROM guardianships WHERE ended_at >= ?
  UNION SELECT g.pupil_id, 1 FROM quiz_attempts a JOIN guardianships g ON g.person_id = a.person_id
          JOIN pupils ON pupils.id = g.pupil_id
          JOIN units class ON class.id = pupils.class_id JOIN units grade ON grade.id = class.parent_id
          LEFT JOIN rating_kept_learners k ON k.person_id = a.person_id AND k.unit_id = grade.parent_id
         WHERE a.taken_at >= ? AND (k.person_id IS NULL OR k.passed < a.passed)
  UNION SELECT pupil_id, 0 FROM graduations WHERE revoked_at >= ?
  UNION SELECT done.pupil_id, 0 FROM graduations done
          LEFT JOIN rating_kept_families k ON k.pupil_id = done.pupil_id
         WHERE done.graduated_at >= ? AND COALESCE(k.graduated, 0) = 0
  UNION SELECT e.pupil_id, 0 FROM enrolments e LEFT JOIN rating_kept_families k ON k.pupil_id = e.pupil_id
         WHERE e.created_at >= ? AND COALESCE(k.enrolled, 0) = 0
  UNION SELECT g.pupil_id, 0 FROM learning_days d
          JOIN learners l ON l.person_id = d.person_id AND l.verified_seconds >= ?
          JOIN guardianships g ON g.person_id = d.person_id
          LEFT JOIN rating_kept_families k ON k.pupil_id = g.pupil_id
         WHERE d.day >= ? AND COALESCE(k.with_hours, 0) = 0`;

/** Finds the families of kept schools that are to be judged again. */
@Injectable()
export class FamilyLookRepository {
  constructor(private readonly database: Database) {}

  /** When it was looked last, held until the transaction ends; null before the first look. */
  async hold(): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date }>(
      'SELECT looked_at AS at FROM rating_family_looks WHERE name = ? FOR UPDATE',
      [name],
    );
    return row?.at ?? null;
  }

  async lookedAt(at: Date): Promise<void> {
    await this.database.execute(
      `INSERT INTO rating_family_looks (name, looked_at) VALUES (?, ?)
       ON DUPLICATE KEY UPDATE looked_at = VALUES(looked_at)`,
      [name, at],
    );
  }

  /** Marks the families of kept schools of whom anything was written since then. `seconds`: those that a family needs. */
  async markSince(since: Date, seconds: number): Promise<void> {
    await this.database.execute(
      // From what has moved on: left to itself, MariaDB begins with all pupils of the kept schools.
      `INSERT INTO rating_family_marks (pupil_id, unit_id, learners)
       SELECT STRAIGHT_JOIN pupils.id, kept.unit_id, MAX(moved.learners) FROM (${moved}) moved
         JOIN pupils ON pupils.id = moved.pupil_id
         JOIN units class ON class.id = pupils.class_id
         JOIN units grade ON grade.id = class.parent_id
         JOIN rating_kept_schools kept ON kept.unit_id = grade.parent_id
        GROUP BY pupils.id, kept.unit_id
       ON DUPLICATE KEY UPDATE learners = GREATEST(rating_family_marks.learners, VALUES(learners))`,
      [...Array.from({ length: 9 }, () => since), seconds, dayOf(since)],
    );
  }

  /** Keeps nothing any more of schools in which a class was put away since then: its families count otherwise. */
  async forgetPutAway(since: Date): Promise<void> {
    await this.database.execute(
      `DELETE FROM rating_kept_schools WHERE unit_id IN (
         SELECT grade.parent_id FROM units class JOIN units grade ON grade.id = class.parent_id
          WHERE class.kind = 'class' AND class.archived_at >= ?)`,
      [since],
    );
  }
}
