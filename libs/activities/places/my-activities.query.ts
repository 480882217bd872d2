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
    const { from, sql, parameters, order } = shelf(query.show, own, now);
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM ${from} WHERE ${sql}`,
      parameters,
    );
    const rows = await this.database.query<{ id: string }>(
      `SELECT a.id FROM ${from} WHERE ${sql} ORDER BY a.starts_at ${order}, a.id LIMIT ? OFFSET ?`,
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
/** Where the family was or wanted to be, and what may be made up for: begun from its own rows, not from all activities. */
const theirs = `(SELECT activity_id FROM activity_attendances WHERE pupil_id IN (?)
  UNION SELECT activity_id FROM activity_sign_ups WHERE pupil_id IN (?) AND state <> 'CANCELLED'
  UNION SELECT u.activity_id FROM activity_audiences u
    JOIN activities m ON m.id = u.activity_id AND m.make_up_lesson_id IS NOT NULL WHERE u.unit_id IN (?)) theirs
  JOIN activities a ON a.id = theirs.activity_id`;

function shelf(
  show: Shelf,
  { pupilIds, unitIds }: Own,
  now: Date,
): { from: string; sql: string; parameters: unknown[]; order: 'ASC' | 'DESC' } {
  const from = 'activities a';
  if (show === 'coming') {
    return {
      from,
      sql: `${forThem} AND a.state = 'PUBLISHED' AND a.ends_at > ?`,
      parameters: [unitIds, now],
      order: 'ASC',
    };
  }
  if (show === 'mine') {
    const sql = `${signedUp} AND a.state IN ('PUBLISHED', 'CANCELLED') AND a.ends_at > ?`;
    return { from, sql, parameters: [pupilIds, now], order: 'ASC' };
  }
  const sql = `a.state IN ('PUBLISHED', 'HELD', 'CLOSED') AND a.ends_at <= ?`;
  return { from: theirs, sql, parameters: [pupilIds, pupilIds, unitIds, now], order: 'DESC' };
}
