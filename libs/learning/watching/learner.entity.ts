import { Column, Entity } from 'typeorm';
import { IdColumn, PrimaryId } from '@libs/platform';

/**
 * One row a learner. Its lock is what serialises everything a person's players do, so that the other
 * rows of that person need no locks of their own and first reports cannot block each other in the gaps.
 */
@Entity('learners')
export class LearnerEntity {
  @PrimaryId({ name: 'person_id' })
  personId: string;

  /** The one session that may report; null when none is open. */
  @IdColumn({ name: 'current_session_id', nullable: true })
  currentSessionId: string | null;

  /** Seconds verified in all lessons, of all time. */
  @Column({ name: 'verified_seconds', type: 'int', unsigned: true, default: 0 })
  verifiedSeconds: number;

  /** At so many verified seconds others asked to be told; 0: at the next report that verifies anything. */
  @Column({ name: 'announce_at_seconds', type: 'int', unsigned: true, default: 0 })
  announceAtSeconds: number;

  /** Goes up with every change of what reports build on: the open sitting, its progress, the seconds of the day. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  revision: number;
}
