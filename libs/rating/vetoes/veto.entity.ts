import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { VetoState } from './veto-case.rule';

const ascii = { type: 'varchar', charset: 'ascii', collation: 'ascii_bin' } as const;
const day = { type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' } as const;

/** A veto case; while it is verified and lasts, no tier is reached (domain: rating standard, vetoes). */
@Entity('rating_vetoes')
@Index('ix_rating_vetoes_unit_id', ['unitId'])
@Index('ix_rating_vetoes_state_conclude_by', ['state', 'concludeBy'])
export class VetoEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ ...ascii, length: 4 })
  code: string;

  @Column({ ...ascii, length: 12, default: 'OPEN' })
  state: VetoState;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version: number;

  /** Who brought it to the bureau; for the city alone. */
  @Column({ type: 'varchar', length: 500 })
  source: string;

  /** What is said to have happened. */
  @Column({ type: 'varchar', length: 2000, default: '' })
  matter: string;

  @Column({ type: 'varchar', length: 100, default: '' })
  investigator: string;

  @IdColumn({ name: 'opened_by', nullable: true })
  openedBy: string | null;

  @CreatedAt()
  createdAt: Date;

  /** The school's own words. */
  @Column({ type: 'varchar', length: 4000, default: '' })
  reply: string;

  @IdColumn({ name: 'replied_by', nullable: true })
  repliedBy: string | null;

  @InstantColumn({ name: 'replied_at', nullable: true })
  repliedAt: Date | null;

  @Column({ type: 'varchar', length: 2000, default: '' })
  decision: string;

  @IdColumn({ name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  /** Last day of the veto, YYYY-MM-DD, Asia/Shanghai; null until it is verified. */
  @Column({ ...day, name: 'until_day', nullable: true })
  untilDay: string | null;

  /** The last day on which the city settles what becomes of the title; after it, one tier down. */
  @Column({ ...day, name: 'conclude_by', nullable: true })
  concludeBy: string | null;

  @InstantColumn({ name: 'lifted_at', nullable: true })
  liftedAt: Date | null;

  @Column({ name: 'lift_reason', type: 'varchar', length: 2000, default: '' })
  liftReason: string;

  @IdColumn({ name: 'lifted_by', nullable: true })
  liftedBy: string | null;
}
