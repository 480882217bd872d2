import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { MinorsFigures } from './minors-figures.query';

/** That a school has looked through what it holds about minors in a school year, with what it found. Rows are only added. */
@Entity('minors_audits')
@Index('ix_minors_audits_school_id', ['schoolId', 'schoolYear', 'doneAt'])
@Index('ix_minors_audits_person_id', ['personId'])
export class MinorsAuditEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @Column({ name: 'school_year', type: 'char', length: 9 })
  schoolYear: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @InstantColumn({ name: 'done_at' })
  doneAt: Date;

  @Column({ type: 'json' })
  figures: MinorsFigures;

  /** Of the figures, so that a file can be held against the record. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  sha256: string;
}
