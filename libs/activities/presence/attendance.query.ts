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

export interface RequiredSessions {
  personId: string;
  pupilId: string;
  /** Required activities of the school year that were held for the family. */
  required: number;
  /** Those of them where somebody of the family was, or that were made up for online. */
  attended: number;
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

  async required(personIds: readonly string[], from: Date, to: Date): Promise<RequiredSessions[]> {
    if (personIds.length === 0) return [];
    const rows = await this.database.query<Record<keyof RequiredSessions, string>>(
      `SELECT g.person_id AS personId, g.pupil_id AS pupilId, COUNT(DISTINCT a.id) AS required,
              COUNT(DISTINCT t.activity_id) AS attended
         FROM guardianships g
         JOIN pupils p ON p.id = g.pupil_id AND p.left_at IS NULL
         JOIN units c ON c.id = p.class_id
         JOIN units grade ON grade.id = c.parent_id
         LEFT JOIN activity_audiences u ON u.unit_id IN (c.id, grade.id, grade.parent_id)
         LEFT JOIN activities a ON a.id = u.activity_id AND a.required = 1 AND a.state IN ('HELD', 'CLOSED')
              AND a.starts_at >= ? AND a.starts_at < ?
         LEFT JOIN activity_attendances t ON t.activity_id = a.id AND t.pupil_id = g.pupil_id
        WHERE g.person_id IN (?) AND g.ended_at IS NULL
        GROUP BY g.person_id, g.pupil_id`,
      [from, to, personIds],
    );
    return rows.map((row) => ({ ...row, required: Number(row.required), attended: Number(row.attended) }));
  }

  /** Held for the class the child is in now, and attended in whichever class the child was then. */
  async sessions(pupilIds: readonly string[], from: Date, to: Date): Promise<FamilySession[]> {
    if (pupilIds.length === 0) return [];
    const held = `a.required = 1 AND a.starts_at >= ? AND a.starts_at < ?`;
    const rows = await this.database.query<Omit<FamilySession, 'attended'> & { attended: string | number }>(
      `SELECT pupilId, activityId, MIN(startsAt) AS startsAt, MAX(attended) AS attended FROM (
         SELECT p.id AS pupilId, a.id AS activityId, a.starts_at AS startsAt, 0 AS attended
           FROM pupils p
           JOIN units c ON c.id = p.class_id
           JOIN units grade ON grade.id = c.parent_id
           JOIN activity_audiences u ON u.unit_id IN (c.id, grade.id, grade.parent_id)
           JOIN activities a ON a.id = u.activity_id AND a.state IN ('HELD', 'CLOSED') AND ${held}
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
