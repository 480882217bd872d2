import { Column, Entity, Index } from 'typeorm';
import type { Tier } from '@libs/organization';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { AssessmentState } from './transition.rule';

/** What one school wishes to become in one cycle, and where that stands. */
@Entity('assessments')
@Index('uq_assessments_cycle_id_unit_id', ['cycleId', 'unitId'], { unique: true })
@Index('ix_assessments_cycle_id_state', ['cycleId', 'state', 'enteredAt'])
@Index('ix_assessments_unit_id', ['unitId'])
@Index('ix_assessments_district_id_state', ['districtId', 'state'])
@Index('ix_assessments_snapshot_id', ['snapshotId'])
export class AssessmentEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'cycle_id' })
  cycleId: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @IdColumn({ name: 'district_id' })
  districtId: string;

  @Column({ name: 'target_tier', type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  targetTier: Tier;

  @Column({ type: 'varchar', length: 20, charset: 'ascii', collation: 'ascii_bin' })
  state: AssessmentState;

  /** Grows with every move and every change of the wish. */
  @Column({ type: 'int', default: 1 })
  version: number;

  /** When it came into its state. */
  @InstantColumn({ name: 'entered_at' })
  enteredAt: Date;

  /** When it was last handed in. */
  @InstantColumn({ name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  /** The frozen figures it is decided on; null until the cycle is closed. */
  @IdColumn({ name: 'snapshot_id', nullable: true })
  snapshotId: string | null;

  @CreatedAt()
  createdAt: Date;
}
