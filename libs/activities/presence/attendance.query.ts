import { Injectable } from '@nestjs/common';
import type { Topic } from '@libs/organization';
import { Database } from '@libs/platform';

export interface AttendedActivity {
  personId: string;
  activityId: string;
  /** Class hours of 40 minutes, in halves. */
  classHours: number;
  topics: Topic[];
  startsAt: Date;
}

/** One required activity as a family stands to it. */
export interface FamilySession {
  pupilId: string;
  activityId: string;
  startsAt: Date;
  /** Somebody of the family was there, or has made up for it online. */
  attended: boolean;
}

@Injectable()
export class AttendanceQuery {
  constructor(private readonly database: Database) {}

  /** What people were at themselves. With two children in one hall it is one activity. */
  async activities(personIds: readonly string[], from: Date, to: Date): Promise<AttendedActivity[]> {
    if (personIds.length === 0) return [];
    const rows = await this.database.query<
      Omit<AttendedActivity, 'classHours' | 'topics'> & { classHours: string; topics: Topic[] | string }
    >(
      `SELECT mine.person_id AS personId, a.id AS activityId, a.class_hours AS classHours, a.topics,
              a.starts_at AS startsAt
         FROM (SELECT DISTINCT person_id, activity_id FROM activity_attendances
                WHERE person_id IN (?) AND way <> 'make-up') mine
         JOIN activities a ON a.id = mine.activity_id
        WHERE a.state <> 'CANCELLED' AND a.starts_at >= ? AND a.starts_at < ?
        ORDER BY a.starts_at, a.id`,
      [personIds, from, to],
    );
    return rows.map((row) => ({
      ...row,
      classHours: Number(row.classHours),
      // MySQL's driver has parsed it already, MariaDB keeps JSON as text.
      topics: typeof row.topics === 'string' ? (JSON.parse(row.topics) as Topic[]) : row.topics,
    }));
  }

  /**
   * Held for the child's class as it stood that day, and attended in whichever class the child was then: a class that has
   * moved up since is still asked for what its grade of that year was.
   */
  async sessions(pupilIds: readonly string[], from: Date, to: Date): Promise<FamilySession[]> {
    if (pupilIds.length === 0) return [];
    const held = `a.required = 1 AND a.starts_at >= ? AND a.starts_at < ?`;
    const rows = await this.database.query<Omit<FamilySession, 'attended'> & { attended: string | number }>(
      `SELECT pupilId, activityId, MIN(startsAt) AS startsAt, MAX(attended) AS attended FROM (
         SELECT p.id AS pupilId, a.id AS activityId, a.starts_at AS startsAt, 0 AS attended
           FROM pupils p
           JOIN units c ON c.id = p.class_id
           JOIN units above ON above.id = c.parent_id
           JOIN activities a ON a.school_id = above.parent_id AND a.state IN ('HELD', 'CLOSED') AND ${held}
           JOIN activity_audiences u ON u.activity_id = a.id
                AND u.unit_id IN (c.id, above.parent_id, COALESCE(
                    (SELECT moved.from_grade_id FROM class_moves moved
                       JOIN school_promotions promotion
                         ON promotion.id = moved.promotion_id AND promotion.promoted_at > a.starts_at
                      WHERE moved.class_id = c.id ORDER BY promotion.promoted_at LIMIT 1), above.id))
          WHERE p.id IN (?)
         UNION ALL
         SELECT t.pupil_id, a.id, a.starts_at, 1
           FROM activity_attendances t
           JOIN activities a ON a.id = t.activity_id AND a.state <> 'CANCELLED' AND ${held}
          WHERE t.pupil_id IN (?)) either_way
        GROUP BY pupilId, activityId`,
      [from, to, pupilIds, from, to, pupilIds],
    );
    return rows.map((row) => ({ ...row, attended: Number(row.attended) === 1 }));
  }
}
