import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface Guest {
  personId: string;
  pupilId: string;
  /** On the waiting list. */
  waiting: boolean;
}

@Injectable()
export class GuestsQuery {
  constructor(private readonly database: Database) {}

  async signedUp(activityId: string): Promise<Guest[]> {
    const rows = await this.database.query<Omit<Guest, 'waiting'> & { state: string }>(
      `SELECT person_id AS personId, pupil_id AS pupilId, state FROM activity_sign_ups
        WHERE activity_id = ? AND state IN ('SIGNED_UP', 'WAITING') AND person_id IS NOT NULL ORDER BY turn`,
      [activityId],
    );
    return rows.map(({ personId, pupilId, state }) => ({ personId, pupilId, waiting: state === 'WAITING' }));
  }

  async invited(activityId: string): Promise<Guest[]> {
    const rows = await this.database.query<Omit<Guest, 'waiting'>>(
      `SELECT DISTINCT g.person_id AS personId, p.id AS pupilId
         FROM activity_audiences u
         JOIN units place ON place.id = u.unit_id
         JOIN units c ON c.path LIKE CONCAT(place.path, '%') AND c.kind = 'class'
         JOIN pupils p ON p.class_id = c.id AND p.left_at IS NULL
         JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL
        WHERE u.activity_id = ? ORDER BY p.id, g.person_id`,
      [activityId],
    );
    return rows.map((row) => ({ ...row, waiting: false }));
  }
}
