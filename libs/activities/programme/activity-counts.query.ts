import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface ActivityCounts {
  activityId: string;
  /** Places taken. */
  taken: number;
  waiting: number;
  /** Families who were there, and persons. */
  present: number;
  persons: number;
  madeUp: number;
}

/** How full activities are: one statement, however many there are. */
@Injectable()
export class ActivityCountsQuery {
  constructor(private readonly database: Database) {}

  async of(activityIds: string[]): Promise<Map<string, ActivityCounts>> {
    if (activityIds.length === 0) return new Map();
    const rows = await this.database.query<Record<keyof ActivityCounts, string>>(
      `SELECT t.id AS activityId, COALESCE(s.taken, 0) AS taken, COALESCE(s.waiting, 0) AS waiting,
              COALESCE(a.present, 0) AS present, COALESCE(a.persons, 0) AS persons, COALESCE(a.madeUp, 0) AS madeUp
         FROM activities t
         LEFT JOIN (SELECT i.activity_id, SUM(i.state = 'WAITING') AS waiting,
                           SUM(CASE WHEN i.state <> 'SIGNED_UP' THEN 0 WHEN o.seating = 'family' THEN 1
                                    ELSE i.persons END) AS taken
                      FROM activity_sign_ups i JOIN activities o ON o.id = i.activity_id
                     WHERE i.activity_id IN (?) GROUP BY i.activity_id) s ON s.activity_id = t.id
         LEFT JOIN (SELECT activity_id, SUM(way <> 'make-up') AS present, SUM(way = 'make-up') AS madeUp,
                           SUM(CASE WHEN way = 'make-up' THEN 0 ELSE persons END) AS persons
                      FROM activity_attendances WHERE activity_id IN (?) GROUP BY activity_id) a
           ON a.activity_id = t.id
        WHERE t.id IN (?)`,
      [activityIds, activityIds, activityIds],
    );
    return new Map(
      rows.map(({ activityId, taken, waiting, present, persons, madeUp }) => [
        activityId,
        {
          activityId,
          taken: Number(taken),
          waiting: Number(waiting),
          present: Number(present),
          persons: Number(persons),
          madeUp: Number(madeUp),
        },
      ]),
    );
  }
}
