import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { Candidate } from './reviewer-draw.rule';

/** A draw as it was made, so that anybody can draw again: seed, everybody who could be drawn, who was. */
@Entity('review_draws')
@Index('ix_review_draws_assessment_id', ['assessmentId', 'drawnAt'])
export class ReviewDrawEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  /** 32 hexadecimal digits of chance. */
  @Column({ type: 'char', length: 32, charset: 'ascii', collation: 'ascii_bin' })
  seed: string;

  @Column({ type: 'json' })
  pool: Candidate[];

  /** Person ids, in the order of the draw. */
  @Column({ type: 'json' })
  drawn: string[];

  /** null: the platform, when a seat fell free. */
  @IdColumn({ name: 'drawn_by', nullable: true })
  drawnBy: string | null;

  @InstantColumn({ name: 'drawn_at' })
  drawnAt: Date;
}
