import { Column, Entity, PrimaryColumn } from 'typeorm';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** One line of a sheet. */
@Entity('review_scores')
export class ReviewScoreEntity {
  @PrimaryColumn({ name: 'review_id', type: 'char', length: 36, ...ascii })
  reviewId: string;

  /** Code of an indicator or gate. */
  @PrimaryColumn({ type: 'varchar', length: 10, ...ascii })
  item: string;

  /** 0–1, a step of the standard to its last digit; null while it is undecided. */
  @Column({ type: 'decimal', precision: 4, scale: 3, nullable: true })
  step: string | null;

  @Column({ type: 'varchar', length: 2000 })
  comment: string;
}
