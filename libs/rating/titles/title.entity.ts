import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { RatedTier } from '../standards/standard.rule';
import type { TitleState, WarningCause } from './states/title-state.rule';
import type { TitleLine } from './imports/title-lines.rule';

const ascii = { type: 'varchar', charset: 'ascii', collation: 'ascii_bin' } as const;
const day = { type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' } as const;

/** A title a school holds or held: awarded on paper before the platform, or by it. */
@Entity('titles')
@Index('ix_titles_state_until_day', ['state', 'untilDay'])
@Index('ix_titles_state_due_day', ['state', 'dueDay'])
@Index('uq_titles_unit_id_tier_since_day', ['unitId', 'tier', 'sinceDay'], { unique: true })
@Index('ix_titles_held', ['unitId', 'sinceDay', 'untilDay', 'heldUntil', 'tier'])
export class TitleEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  tier: RatedTier;

  /** First day, Asia/Shanghai, YYYY-MM-DD. */
  @Column({ name: 'since_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  sinceDay: string;

  /** Last day, inclusive. */
  @Column({ name: 'until_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  untilDay: string;

  @Column({ name: 'document_number', type: 'varchar', length: 100 })
  documentNumber: string;

  @IdColumn({ name: 'import_id', nullable: true })
  importId: string | null;

  @IdColumn({ name: 'recorded_by' })
  recordedBy: string;

  @CreatedAt()
  createdAt: Date;

  @Column({ ...ascii, length: 16, default: 'ACTIVE' })
  state: TitleState;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version: number;

  @InstantColumn({ name: 'entered_at', default: () => 'CURRENT_TIMESTAMP(3)' })
  enteredAt: Date;

  /** Last day to put right what a warning is about. */
  @Column({ ...day, name: 'due_day', nullable: true })
  dueDay: string | null;

  @Column({ ...ascii, length: 8, nullable: true })
  cause: WarningCause | null;

  /** Where it stood when it was suspended. */
  @Column({ ...ascii, length: 16, nullable: true })
  resumes: TitleState | null;

  /** The last day it counts as held, where that is before its last day. */
  @Column({ ...day, name: 'held_until', nullable: true })
  heldUntil: string | null;

  /** The title it was lowered from. */
  @IdColumn({ name: 'origin_id', nullable: true })
  originId: string | null;

  /** The cycle it was awarded in; null for those from paper. */
  @IdColumn({ name: 'cycle_id', nullable: true })
  cycleId: string | null;
}

/** A list of titles that was read and judged line by line; taken over whole or not at all. */
@Entity('title_imports')
@Index('ix_title_imports_person_id', ['personId'])
export class TitleImportEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 200 })
  filename: string;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  state: 'PREVIEWED' | 'COMMITTED';

  @Column({ type: 'json' })
  lines: TitleLine[];

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'committed_at', nullable: true })
  committedAt: Date | null;
}
