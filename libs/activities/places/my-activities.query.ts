import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import type { AttendanceWay } from '../presence/attendance.entity';
import type { MyActivitiesQueryDto, Shelf } from './my-activity.view';
import type { SignUpState } from './sign-up.entity';

/** How one family stands with one activity. */
export interface FamilyStanding {
  activityId: string;
  pupilId: string;
  signUp: SignUpState | null;
  persons: number | null;
  /** Families before this one on the waiting list. */
  before: number | null;
  attended: AttendanceWay | null;
}

interface Own {
  pupilIds: string[];
  /** Classes, grades and schools of the children. */
  unitIds: string[];
}

/** The activities that concern some families. */
@Injectable()
export class MyActivitiesQuery {
  constructor(private readonly database: Database) {}

  /** Ids in order, and how many there are. */
  async page(own: Own, now: Date, query: MyActivitiesQueryDto): Promise<[string[], number]> {
    const { sql, parameters, order } = shelf(query.show, own, now);
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM activities a WHERE ${sql}`,
      parameters,
    );
    const rows = await this.database.query<{ id: string }>(
      `SELECT a.id FROM activities a WHERE ${sql} ORDER BY a.starts_at ${order}, a.id LIMIT ? OFFSET ?`,
      [...parameters, query.pageSize, offsetOf(query)],
    );
    return [rows.map(({ id }) => id), Number(counted?.total ?? 0)];
  }

  /** Only families that have signed up or were there. */
  async standings(activityIds: string[], pupilIds: string[]): Promise<FamilyStanding[]> {
    if (activityIds.length === 0 || pupilIds.length === 0) return [];
    const rows = await this.database.query<FamilyStanding & { before: string | null }>(
      `SELECT k.activity_id AS activityId, k.pupil_id AS pupilId, s.state AS signUp, s.persons, a.way AS attended,
              CASE WHEN s.state = 'WAITING' THEN (
                SELECT COUNT(*) FROM activity_sign_ups o
                 WHERE o.activity_id = s.activity_id AND o.state = 'WAITING' AND o.turn < s.turn) END AS \`before\`
         FROM (SELECT activity_id, pupil_id FROM activity_sign_ups WHERE activity_id IN (?) AND pupil_id IN (?)
               UNION
               SELECT activity_id, pupil_id FROM activity_attendances
                WHERE activity_id IN (?) AND pupil_id IN (?)) k
         LEFT JOIN activity_sign_ups s ON s.activity_id = k.activity_id AND s.pupil_id = k.pupil_id
         LEFT JOIN activity_attendances a ON a.activity_id = k.activity_id AND a.pupil_id = k.pupil_id`,
      [activityIds, pupilIds, activityIds, pupilIds],
    );
    return rows.map((row) => ({ ...row, before: row.before === null ? null : Number(row.before) }));
  }
}

const forThem = `a.id IN (SELECT activity_id FROM activity_audiences WHERE unit_id IN (?))`;
const signedUp = `a.id IN (SELECT activity_id FROM activity_sign_ups WHERE pupil_id IN (?) AND state <> 'CANCELLED')`;
const wereThere = `a.id IN (SELECT activity_id FROM activity_attendances WHERE pupil_id IN (?))`;

function shelf(
  show: Shelf,
  { pupilIds, unitIds }: Own,
  now: Date,
): { sql: string; parameters: unknown[]; order: 'ASC' | 'DESC' } {
  if (show === 'coming') {
    return {
      sql: `${forThem} AND a.state = 'PUBLISHED' AND a.ends_at > ?`,
      parameters: [unitIds, now],
      order: 'ASC',
    };
  }
  if (show === 'mine') {
    const sql = `${signedUp} AND a.state IN ('PUBLISHED', 'CANCELLED') AND a.ends_at > ?`;
    return { sql, parameters: [pupilIds, now], order: 'ASC' };
  }
  // Over and done: where the family was or wanted to be, and what it can still make up for.
  const sql = `a.state IN ('PUBLISHED', 'HELD', 'CLOSED') AND a.ends_at <= ?
    AND (${wereThere} OR ${signedUp} OR (a.make_up_lesson_id IS NOT NULL AND ${forThem}))`;
  return { sql, parameters: [now, pupilIds, pupilIds, unitIds], order: 'DESC' };
}
