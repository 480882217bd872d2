import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '@libs/platform';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** What the review of a school's evidence has come to, one measure a row. */
@Entity('evidence_scores')
@Index('ix_evidence_scores_unit_id', ['unitId'])
export class EvidenceScoreEntity {
  @PrimaryColumn({ name: 'cycle_id', type: 'char', length: 36, ...ascii })
  cycleId: string;

  @PrimaryColumn({ name: 'unit_id', type: 'char', length: 36, ...ascii })
  unitId: string;

  @PrimaryColumn({ type: 'varchar', length: 40, ...ascii })
  measure: string;

  /** 0–1 as a decimal: the mean of rubric steps, or whether a gate is met. */
  @Column({ type: 'decimal', precision: 5, scale: 4 })
  value: string;

  /** The assessment that was concluded. */
  @IdColumn({ name: 'source_id' })
  sourceId: string;

  @InstantColumn({ name: 'concluded_at' })
  concludedAt: Date;
}
