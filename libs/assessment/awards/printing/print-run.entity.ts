import { Column, Entity, Index } from 'typeorm';
import type { Tier } from '@libs/organization';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** WAITING: for the worker. READY: to be fetched, for some days. FAILED: may be asked for again. */
export const printStates = ['WAITING', 'RUNNING', 'READY', 'FAILED'] as const;
export type PrintState = (typeof printStates)[number];

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** Every certificate of a cycle, or of one tier of it, printed into one file for who has asked. */
@Entity('award_print_runs')
@Index('ix_award_print_runs_asked_by', ['askedBy', 'askedAt'])
@Index('ix_award_print_runs_asked_at', ['askedAt'])
@Index('ix_award_print_runs_cycle_id', ['cycleId'])
export class PrintRunEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'cycle_id' })
  cycleId: string;

  /** null: all tiers. */
  @Column({ type: 'varchar', length: 12, ...ascii, nullable: true })
  tier: Tier | null;

  /** Of the units whose schools these are, as the right of who asked reached. */
  @Column({ type: 'json' })
  paths: string[];

  @Column({ type: 'varchar', length: 8, ...ascii })
  state: PrintState;

  @Column({ name: 'papers_done', type: 'int', unsigned: true, default: 0 })
  papersDone: number;

  @Column({ name: 'papers_in_all', type: 'int', unsigned: true, default: 0 })
  papersInAll: number;

  @IdColumn({ name: 'asked_by' })
  askedBy: string;

  @InstantColumn({ name: 'asked_at' })
  askedAt: Date;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
