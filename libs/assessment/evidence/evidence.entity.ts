import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId, type KeptPaper } from '@libs/platform';
import type { RecordKind } from './record-kind.rule';

/** Something that speaks for an indicator or gate: a file, or a record the platform has already. */
@Entity('assessment_evidence')
@Index('ix_assessment_evidence_assessment_id_code', ['assessmentId', 'code', 'addedAt'])
@Index('ix_assessment_evidence_added_by', ['addedBy'])
export class EvidenceEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  /** Of the indicator or gate. */
  @Column({ type: 'varchar', length: 4, charset: 'ascii', collation: 'ascii_bin' })
  code: string;

  /** Name of the file, or of the record when it was linked. */
  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'json', nullable: true })
  file: KeptPaper | null;

  @Column({
    name: 'record_kind',
    type: 'varchar',
    length: 12,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  recordKind: RecordKind | null;

  @IdColumn({ name: 'record_id', nullable: true })
  recordId: string | null;

  /** null once the account is deleted. */
  @IdColumn({ name: 'added_by', nullable: true })
  addedBy: string | null;

  @InstantColumn({ name: 'added_at' })
  addedAt: Date;

  @InstantColumn({ name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
