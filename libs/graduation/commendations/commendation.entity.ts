import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { GraduationEvidence } from '../graduations/graduation-evidence.rule';
import type { GradeChoice } from './commendation-choice.service';

/** A school has commended for a year: once, by one act. */
@Entity('commendation_rounds')
@Index('uq_commendation_rounds_school_id_school_year', ['schoolId', 'schoolYear'], { unique: true })
@Index('ix_commendation_rounds_confirmed_at', ['confirmedAt'])
export class CommendationRoundEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @Column({ name: 'school_year', type: 'char', length: 9 })
  schoolYear: string;

  /** Of the lot: 32 random bytes, hexadecimal. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  seed: string;

  /** The figures as they were confirmed. */
  @Column({ type: 'json' })
  grades: GradeChoice[];

  @IdColumn({ name: 'confirmed_by' })
  confirmedBy: string;

  @InstantColumn({ name: 'confirmed_at' })
  confirmedAt: Date;
}

/** 优秀学员 of a school year, one of a family. The guardian's own; the school shows it only while she consents (identity). */
@Entity('commendations')
@Index('uq_commendations_graduation_id', ['graduationId'], { unique: true })
@Index('uq_commendations_pupil_id_school_year', ['pupilId', 'schoolYear'], { unique: true })
@Index('ix_commendations_person_id', ['personId'])
@Index('ix_commendations_school_id_school_year', ['schoolId', 'schoolYear'])
@Index('ix_commendations_round_id', ['roundId'])
export class CommendationEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'round_id' })
  roundId: string;

  @IdColumn({ name: 'graduation_id' })
  graduationId: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @IdColumn({ name: 'pupil_id' })
  pupilId: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @Column({ name: 'school_year', type: 'char', length: 9 })
  schoolYear: string;

  @IdColumn({ name: 'class_id' })
  classId: string;

  /** Until the certificate is issued, which then holds it. */
  @Column({ type: 'json', nullable: true })
  evidence: GraduationEvidence | null;

  @IdColumn({ name: 'certificate_id', nullable: true })
  certificateId: string | null;
}
