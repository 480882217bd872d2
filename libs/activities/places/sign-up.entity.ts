import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

export const signUpStates = ['SIGNED_UP', 'WAITING', 'CANCELLED'] as const;
export type SignUpState = (typeof signUpStates)[number];

/** One family and one activity. Cancelled and made again it is the same row, at the end of the line. */
@Entity('activity_sign_ups')
@Index('uq_activity_sign_ups_activity_id_pupil_id', ['activityId', 'pupilId'], { unique: true })
@Index('ix_activity_sign_ups_activity_id_state_turn', ['activityId', 'state', 'turn'])
@Index('ix_activity_sign_ups_pupil_id', ['pupilId'])
@Index('ix_activity_sign_ups_person_id', ['personId'])
export class SignUpEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'activity_id' })
  activityId: string;

  @IdColumn({ name: 'pupil_id' })
  pupilId: string;

  /** The guardian who signed up; null once that account is deleted. */
  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  /** How many come. */
  @Column({ type: 'int' })
  persons: number;

  @Column({ type: 'varchar', length: 10 })
  state: SignUpState;

  /** Place in the order in which families came; grows with each sign-up of the activity. */
  @Column({ type: 'int' })
  turn: number;

  @InstantColumn({ name: 'signed_up_at' })
  signedUpAt: Date;

  @InstantColumn({ name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;
}
