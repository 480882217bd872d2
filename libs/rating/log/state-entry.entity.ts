import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '@libs/platform';
import type { LogSubject, SealedChange } from './state-entry.rule';

const ascii = { type: 'varchar', charset: 'ascii', collation: 'ascii_bin' } as const;
const hash = { type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' } as const;

/** A link of the chain of state changes. Rows are added and never changed. */
@Entity('state_log')
@Index('ix_state_log_subject_id', ['subjectId', 'sequence'])
@Index('ix_state_log_unit_id', ['unitId', 'sequence'])
@Index('ix_state_log_subject', ['subject', 'sequence'])
export class StateEntryEntity implements SealedChange {
  @PrimaryColumn({ type: 'int', unsigned: true })
  sequence: number;

  @Column({ ...ascii, length: 16 })
  subject: LogSubject;

  @IdColumn({ name: 'subject_id' })
  subjectId: string;

  @IdColumn({ name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column({ ...ascii, name: 'from_state', length: 32, nullable: true })
  from: string | null;

  @Column({ ...ascii, name: 'to_state', length: 32 })
  to: string;

  @Column({ ...ascii, length: 32 })
  action: string;

  @IdColumn({ name: 'person_id', nullable: true })
  by: string | null;

  @Column({ type: 'varchar', length: 2000 })
  reason: string;

  @Column({ ...hash, name: 'previous_hash' })
  previousHash: string;

  @Column(hash)
  hash: string;

  @Column({ type: 'text' })
  body: string;

  @InstantColumn()
  at: Date;
}

/** The one row that tells the last link; who holds its lock may add the next. */
@Entity('state_log_head')
export class StateLogHeadEntity {
  @PrimaryColumn({ type: 'tinyint', unsigned: true })
  id: number;

  @Column({ type: 'int', unsigned: true })
  sequence: number;

  @Column(hash)
  hash: string;
}
