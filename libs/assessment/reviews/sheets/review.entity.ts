import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { ReviewEnd, ReviewState } from '../reviewers/release.rule';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** One reviewer's sheet on one assessment. Seats 1 and 2 are independent, seat 3 judges what those two dispute. */
@Entity('reviews')
@Index('uq_reviews_assessment_id_reviewer_id', ['assessmentId', 'reviewerId'], { unique: true })
@Index('uq_reviews_assessment_id_seat_active', ['assessmentId', 'seat', 'active'], { unique: true })
@Index('ix_reviews_reviewer_id_state', ['reviewerId', 'state', 'assignedAt'])
@Index('ix_reviews_draw_id', ['drawId'])
export class ReviewEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  @IdColumn({ name: 'reviewer_id' })
  reviewerId: string;

  @Column({ type: 'tinyint' })
  seat: number;

  /** 1 while it holds its seat; null once it has ended, so that one holds a seat. */
  @Column({ type: 'tinyint', nullable: true })
  active: number | null;

  /** null: chosen by an officer. */
  @IdColumn({ name: 'draw_id', nullable: true })
  drawId: string | null;

  @Column({ type: 'varchar', length: 8, ...ascii })
  state: ReviewState;

  @Column({ name: 'ended_because', type: 'varchar', length: 16, ...ascii, nullable: true })
  endedBecause: ReviewEnd | null;

  /** What the reviewer or the officer said; of a conflict empty once the account is deleted. */
  @Column({ name: 'ended_reason', type: 'varchar', length: 500, default: '' })
  endedReason: string;

  /** Grows with every save. */
  @Column({ type: 'int', default: 1 })
  version: number;

  @InstantColumn({ name: 'assigned_at' })
  assignedAt: Date;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @InstantColumn({ name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
