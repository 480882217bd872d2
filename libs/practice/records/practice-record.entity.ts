import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { PracticeKind, PracticeState } from './practice-state.rule';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** What a guardian tried with the child or thought about it, in one term. */
@Entity('practice_records')
@Index('ix_practice_records_author_id', ['authorId', 'createdAt'])
@Index('ix_practice_records_pupil_id', ['pupilId', 'state', 'schoolYear'])
@Index('ix_practice_records_school_id_state', ['schoolId', 'state', 'submittedAt'])
@Index('ix_practice_records_school_id_school_year', ['schoolId', 'schoolYear', 'firstSubmittedAt'])
@Index('ix_practice_records_school_id_shown_at', ['schoolId', 'shownAt'])
@Index('ix_practice_records_state_due_on', ['state', 'dueOn'])
@Index('ix_practice_records_archived_at', ['archivedAt'])
export class PracticeRecordEntity {
  @PrimaryId()
  id: string;

  /** null once the account is deleted: that something was accepted still counts for the family. */
  @IdColumn({ name: 'author_id', nullable: true })
  authorId: string | null;

  @IdColumn({ name: 'pupil_id' })
  pupilId: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @Column({ name: 'school_path', type: 'varchar', length: 80, ...ascii })
  schoolPath: string;

  /** Of the child when it was begun; an instructor of a grade answers only her own. */
  @Column({ name: 'class_path', type: 'varchar', length: 120, ...ascii })
  classPath: string;

  @Column({ name: 'school_year', type: 'char', length: 9, ...ascii })
  schoolYear: string;

  @Column({ type: 'tinyint' })
  term: number;

  @Column({ type: 'varchar', length: 10, ...ascii })
  kind: PracticeKind;

  @Column({ type: 'varchar', length: 4000 })
  text: string;

  @Column({ type: 'varchar', length: 9, ...ascii })
  state: PracticeState;

  /** When it was handed in last; who has waited longest is answered first. */
  @InstantColumn({ name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  /** When the family did its part: what the school takes for it is not held against it. */
  @InstantColumn({ name: 'first_submitted_at', nullable: true })
  firstSubmittedAt: Date | null;

  /** The tenth working day after it was handed in, fixed then; at its end it is accepted by itself. */
  @Column({ name: 'due_on', type: 'char', length: 10, ...ascii, nullable: true })
  dueOn: string | null;

  @InstantColumn({ name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  /** null with `acceptedAt`: by itself. */
  @IdColumn({ name: 'accepted_by', nullable: true })
  acceptedBy: string | null;

  /** Since when the school shows it to its families. */
  @InstantColumn({ name: 'shown_at', nullable: true })
  shownAt: Date | null;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;
}

/** What the school wrote back. */
@Entity('practice_replies')
@Index('ix_practice_replies_record_id', ['recordId', 'writtenAt'])
@Index('ix_practice_replies_author_id', ['authorId'])
export class PracticeReplyEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'record_id' })
  recordId: string;

  @IdColumn({ name: 'author_id', nullable: true })
  authorId: string | null;

  @Column({ type: 'varchar', length: 8, ...ascii })
  kind: 'advice' | 'praise';

  @Column({ type: 'varchar', length: 1000 })
  text: string;

  @InstantColumn({ name: 'written_at' })
  writtenAt: Date;
}

/** That the school may show a record to its families: in which wording, since when, until when. Never rewritten. */
@Entity('practice_shares')
@Index('ix_practice_shares_record_id', ['recordId', 'withdrawnAt'])
export class PracticeShareEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'record_id' })
  recordId: string;

  @Column({ name: 'text_version', type: 'varchar', length: 16, ...ascii })
  textVersion: string;

  @InstantColumn({ name: 'agreed_at' })
  agreedAt: Date;

  @InstantColumn({ name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
