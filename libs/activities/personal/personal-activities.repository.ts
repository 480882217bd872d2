import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface OpenSignUp {
  id: string;
  activityId: string;
  pupilId: string;
}

/** Everything kept about one person's activities, for the person's own copy and for its deletion. */
@Injectable()
export class PersonalActivitiesRepository {
  constructor(private readonly database: Database) {}

  signUps(personId: string): Promise<object[]> {
    return this.database.query<object>(
      `SELECT a.title, a.starts_at AS startsAt, s.persons, s.state, s.signed_up_at AS signedUpAt,
              s.cancelled_at AS cancelledAt
         FROM activity_sign_ups s JOIN activities a ON a.id = s.activity_id
        WHERE s.person_id = ? ORDER BY s.signed_up_at`,
      [personId],
    );
  }

  attendances(personId: string): Promise<object[]> {
    return this.database.query<object>(
      `SELECT a.title, t.attended_at AS attendedAt, t.way, t.persons, a.class_hours AS classHours
         FROM activity_attendances t JOIN activities a ON a.id = t.activity_id
        WHERE t.person_id = ? ORDER BY t.attended_at`,
      [personId],
    );
  }

  feedback(personId: string): Promise<object[]> {
    return this.database.query<object>(
      `SELECT a.title, f.score, f.text, f.given_at AS givenAt
         FROM activity_feedback f JOIN activities a ON a.id = f.activity_id
        WHERE f.person_id = ? ORDER BY f.given_at`,
      [personId],
    );
  }

  /** Sign-ups for what lies ahead. */
  ahead(personId: string, now: Date): Promise<OpenSignUp[]> {
    return this.database.query<OpenSignUp>(
      `SELECT s.id, s.activity_id AS activityId, s.pupil_id AS pupilId
         FROM activity_sign_ups s JOIN activities a ON a.id = s.activity_id
        WHERE s.person_id = ? AND s.state <> 'CANCELLED' AND a.state = 'PUBLISHED' AND a.starts_at > ?
        ORDER BY a.id`,
      [personId, now],
    );
  }

  async handOver(signUpId: string, personId: string): Promise<void> {
    await this.database.execute('UPDATE activity_sign_ups SET person_id = ? WHERE id = ?', [
      personId,
      signUpId,
    ]);
  }

  /** What stays is that a family was there and a score: neither says who. */
  async forget(personId: string): Promise<void> {
    await this.database.execute('UPDATE activity_sign_ups SET person_id = NULL WHERE person_id = ?', [
      personId,
    ]);
    await this.database.execute('UPDATE activity_attendances SET person_id = NULL WHERE person_id = ?', [
      personId,
    ]);
    await this.database.execute(
      `UPDATE activity_feedback SET person_id = NULL, text = '' WHERE person_id = ?`,
      [personId],
    );
  }
}
