import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Relation } from '../../families/relation.rule';
import type { ClassName } from './class-name.rule';
import type { RosterIssue } from './roster-lines.rule';
import type { RowVerdict } from './roster-plan.rule';

export interface StoredGuardian {
  name: string | null;
  relation: Relation;
  phone: { masked: string; hash: string; keyId: string; /** base64 */ cipher: string };
}

/** What was read from a row; phone numbers only sealed. */
export interface StoredCells {
  gradeText: string;
  gradeLevel: number | null;
  classText: string;
  class: ClassName | null;
  pupil: string;
  pupilKey: string;
  guardians: StoredGuardian[];
}

@Entity('roster_import_rows')
@Index('ix_roster_import_rows_import_id_verdict', ['importId', 'verdict'])
export class RosterImportRowEntity {
  @PrimaryColumn({ name: 'import_id', type: 'char', length: 36, charset: 'ascii', collation: 'ascii_bin' })
  importId: string;

  /** In the order of the file. */
  @PrimaryColumn({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 100 })
  sheet: string;

  /** As the spreadsheet program counts. */
  @Column({ type: 'int' })
  line: number;

  @Column({ type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  verdict: RowVerdict;

  @Column({ type: 'json' })
  cells: StoredCells;

  @Column({ type: 'json' })
  issues: RosterIssue[];
}
