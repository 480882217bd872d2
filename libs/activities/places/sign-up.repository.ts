import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, newId } from '@libs/platform';
import type { Seating } from '../programme/activity-kinds.rule';
import { SignUpEntity, type SignUpState } from './sign-up.entity';

export interface Occupancy {
  /** Places of who has signed up. */
  taken: number;
  /** Families on the waiting list. */
  waiting: number;
  /** Families signed up. */
  families: number;
}

export type NewSignUp = Pick<SignUpEntity, 'pupilId' | 'personId' | 'persons' | 'state' | 'signedUpAt'>;

@Injectable()
export class SignUpRepository {
  constructor(private readonly database: Database) {}

  find(activityId: string, pupilId: string): Promise<SignUpEntity | null> {
    return this.signUps.findOneBy({ activityId, pupilId });
  }

  ofPupils(activityId: string, pupilIds: string[]): Promise<SignUpEntity[]> {
    return pupilIds.length === 0
      ? Promise.resolve([])
      : this.signUps.findBy({ activityId, pupilId: In(pupilIds) });
  }

  /** The waiting list in its order. */
  queue(activityId: string): Promise<SignUpEntity[]> {
    return this.signUps.find({ where: { activityId, state: 'WAITING' }, order: { turn: 'ASC' } });
  }

  async occupancy(activityId: string, seating: Seating): Promise<Occupancy> {
    const [row] = await this.database.query<Record<keyof Occupancy, string | null>>(
      `SELECT SUM(CASE WHEN state = 'SIGNED_UP' THEN ${seating === 'family' ? '1' : 'persons'} END) AS taken,
              SUM(state = 'WAITING') AS waiting, SUM(state = 'SIGNED_UP') AS families
         FROM activity_sign_ups WHERE activity_id = ?`,
      [activityId],
    );
    const { taken, waiting, families } = row ?? {};
    return { taken: Number(taken ?? 0), waiting: Number(waiting ?? 0), families: Number(families ?? 0) };
  }

  /** Under the lock of the activity. Who was there before goes to the end of the line. */
  async enter(activityId: string, families: NewSignUp[]): Promise<void> {
    const [last] = await this.database.query<{ turn: number | null }>(
      'SELECT MAX(turn) AS turn FROM activity_sign_ups WHERE activity_id = ?',
      [activityId],
    );
    const turn = (last?.turn ?? 0) + 1;
    await this.database.execute(
      `INSERT INTO activity_sign_ups (id, activity_id, pupil_id, person_id, persons, state, turn, signed_up_at)
       VALUES ?
       ON DUPLICATE KEY UPDATE person_id = VALUES(person_id), persons = VALUES(persons), state = VALUES(state),
         turn = VALUES(turn), signed_up_at = VALUES(signed_up_at), cancelled_at = NULL`,
      [
        families.map(({ pupilId, personId, persons, state, signedUpAt }, at) => {
          return [newId(), activityId, pupilId, personId, persons, state, turn + at, signedUpAt];
        }),
      ],
    );
  }

  async setState(ids: string[], state: SignUpState): Promise<void> {
    if (ids.length > 0) await this.signUps.update({ id: In(ids) }, { state });
  }

  async cancel(id: string, at: Date): Promise<void> {
    await this.signUps.update({ id }, { state: 'CANCELLED', cancelledAt: at });
  }

  private get signUps() {
    return this.database.of(SignUpEntity);
  }
}
