import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { GraduationEvidence } from './graduation-evidence.rule';

/** A guardian has fulfilled an enrolment: one row for ever, with everything that is needed to judge it again. */
@Entity('graduations')
@Index('uq_graduations_enrolment_id', ['enrolmentId'], { unique: true })
@Index('ix_graduations_person_id', ['personId'])
@Index('ix_graduations_pupil_id_school_year', ['pupilId', 'schoolYear'])
@Index('ix_graduations_school_id_school_year', ['schoolId', 'schoolYear'])
@Index('ix_graduations_graduated_at', ['graduatedAt'])
@Index('ix_graduations_revoked_at', ['revokedAt'])
export class GraduationEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'enrolment_id' })
  enrolmentId: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @IdColumn({ name: 'pupil_id' })
  pupilId: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @Column({ name: 'school_year', type: 'char', length: 9 })
  schoolYear: string;

  @Column({ name: 'verified_seconds', type: 'int', unsigned: true })
  verifiedSeconds: number;

  @Column({ name: 'topic_count', type: 'int', unsigned: true })
  topicCount: number;

  /** 0–100, the best try. */
  @Column({ name: 'quiz_score', type: 'int', unsigned: true, nullable: true })
  quizScore: number | null;

  @Column({ type: 'json' })
  facts: GraduationEvidence;

  @InstantColumn({ name: 'graduated_at' })
  graduatedAt: Date;

  /** Set with the certificate's revocation: such a graduation counts in no figure. */
  @InstantColumn({ name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
