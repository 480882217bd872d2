import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { RowVerdict } from './roster-plan.rule';

export const importStates = ['PREVIEW', 'COMMITTED'] as const;
export type ImportState = (typeof importStates)[number];

export type ImportCounts = Record<RowVerdict, number> & {
  rows: number;
  newClasses: number;
  newPupils: number;
  newGuardians: number;
};

/** A roster file that was read and looked at. Its rows are kept until it is committed, at most a day. */
@Entity('roster_imports')
@Index('ix_roster_imports_school_id', ['schoolId'])
@Index('ix_roster_imports_expires_at', ['expiresAt'])
export class RosterImportEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 200 })
  filename: string;

  @Column({ type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  state: ImportState;

  /** SHA-256 of the roster the preview was made against. */
  @Column({ name: 'roster_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  rosterHash: string;

  @Column({ type: 'json' })
  counts: ImportCounts;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'expires_at' })
  expiresAt: Date;

  @InstantColumn({ name: 'committed_at', nullable: true })
  committedAt: Date | null;
}
