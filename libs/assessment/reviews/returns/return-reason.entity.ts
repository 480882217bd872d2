import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** One reason for which a district gave an assessment back; kept for every round. */
@Entity('return_reasons')
@Index('uq_return_reasons_assessment_id_round_position', ['assessmentId', 'round', 'position'], {
  unique: true,
})
export class ReturnReasonEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  /** 1 for the first time it was given back. */
  @Column({ type: 'int' })
  round: number;

  @Column({ type: 'int' })
  position: number;

  /** Code of an indicator or gate; null: about the whole. */
  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin', nullable: true })
  item: string | null;

  @Column({ type: 'varchar', length: 500 })
  reason: string;

  @InstantColumn({ name: 'returned_at' })
  returnedAt: Date;
}
