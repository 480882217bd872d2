import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** What a guardian says about an activity. Who it was is known to nobody but the guardian: the school never gets the id. */
@Entity('activity_feedback')
@Index('uq_activity_feedback_activity_id_person_id', ['activityId', 'personId'], { unique: true })
@Index('ix_activity_feedback_person_id', ['personId'])
export class FeedbackEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'activity_id' })
  activityId: string;

  /** Null once the account is deleted: then only the score stays. */
  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  /** 1–5 */
  @Column({ type: 'tinyint' })
  score: number;

  @Column({ type: 'varchar', length: 500 })
  text: string;

  @InstantColumn({ name: 'given_at' })
  givenAt: Date;
}
