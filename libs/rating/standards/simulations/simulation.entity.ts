import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { RatedSchoolKind, RatingTier } from '../standard.rule';
import type { SimulationState } from './simulation.view';

const ascii = { type: 'varchar', charset: 'ascii', collation: 'ascii_bin' } as const;

/** What one document would have done to the schools of a cycle; another document is another simulation. */
@Entity('standard_simulations')
@Index('uq_standard_simulations_draft_id_draft_hash', ['draftId', 'draftHash'], { unique: true })
@Index('ix_standard_simulations_cycle_id', ['cycleId'])
export class SimulationEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'draft_id' })
  draftId: string;

  @Column({ name: 'draft_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  draftHash: string;

  /** The cycle whose figures are used; null where there is none yet. */
  @IdColumn({ name: 'cycle_id', nullable: true })
  cycleId: string | null;

  @Column({ ...ascii, length: 10 })
  state: SimulationState;

  @Column({ name: 'schools_done', type: 'int', unsigned: true, default: 0 })
  schoolsDone: number;

  @Column({ name: 'schools_in_all', type: 'int', unsigned: true, default: 0 })
  schoolsInAll: number;

  @IdColumn({ name: 'asked_by' })
  askedBy: string;

  @InstantColumn({ name: 'asked_at' })
  askedAt: Date;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}

/** One school of a simulation. */
@Entity('simulated_schools')
@Index('ix_simulated_schools_unit_id', ['unitId'])
@Index('ix_simulated_schools_tiers', ['simulationId', 'tierBefore', 'tierAfter'])
export class SimulatedSchoolEntity {
  @PrimaryId({ name: 'simulation_id' })
  simulationId: string;

  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  @IdColumn({ name: 'district_id' })
  districtId: string;

  /** As the figures have it: a school may have become another kind since. */
  @Column({ ...ascii, length: 16 })
  kind: RatedSchoolKind;

  @Column({ ...ascii, name: 'tier_before', length: 12 })
  tierBefore: RatingTier;

  @Column({ ...ascii, name: 'tier_after', length: 12 })
  tierAfter: RatingTier;

  @Column({ name: 'total_before', type: 'decimal', precision: 5, scale: 2 })
  totalBefore: string;

  @Column({ name: 'total_after', type: 'decimal', precision: 5, scale: 2 })
  totalAfter: string;
}
