import { Injectable } from '@nestjs/common';
import { Database, dayOf } from '@libs/platform';

const name = 'families';

/**
 * Pupils of whom anything that a rating counts of families was written since a moment: by the times of the rows
 * themselves, so that nothing depends on who announced it.
 */
const moved = `SELECT id AS pupil_id FROM pupils WHERE created_at >= ?
  UNION SELECT id FROM pupils WHERE left_at >= ?
  UNION SELECT pupil_id FROM guardianships WHERE created_at >= ?
  UNION SELECT pupil_id FROM guardianships WHERE ended_at >= ?
  UNION SELECT pupil_id FROM enrolments WHERE created_at >= ?
  UNION SELECT pupil_id FROM graduations WHERE graduated_at >= ?
  UNION SELECT pupil_id FROM graduations WHERE revoked_at >= ?
  UNION SELECT g.pupil_id FROM quiz_attempts a JOIN guardianships g ON g.person_id = a.person_id WHERE a.taken_at >= ?
  UNION SELECT g.pupil_id FROM learning_days d JOIN guardianships g ON g.person_id = d.person_id WHERE d.day >= ?`;

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

  /** Marks the families of kept schools of whom anything was written since then. */
  async markSince(since: Date, now: Date): Promise<void> {
    await this.database.execute(
      `INSERT INTO rating_family_marks (pupil_id, unit_id, looked_at)
       SELECT pupils.id, kept.unit_id, ? FROM (${moved}) moved
         JOIN pupils ON pupils.id = moved.pupil_id
         JOIN units class ON class.id = pupils.class_id
         JOIN units grade ON grade.id = class.parent_id
         JOIN rating_kept_schools kept ON kept.unit_id = grade.parent_id
       ON DUPLICATE KEY UPDATE looked_at = VALUES(looked_at)`,
      [now, ...Array.from({ length: 8 }, () => since), dayOf(since)],
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

  /** Schools of the families a look has seen; those of earlier ones may have been counted from the raw rows since. */
  async seen(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT DISTINCT unit_id AS id FROM rating_family_marks WHERE looked_at = ?',
      [now],
    );
    return rows.map(({ id }) => id);
  }
}
