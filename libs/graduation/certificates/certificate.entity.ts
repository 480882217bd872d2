import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { GraduationEvidence } from '../graduations/graduation-evidence.rule';

/** Of a school year, of a commendation (优秀学员) beside it, of a whole stage. */
export const certificateKinds = ['graduation', 'commendation', 'diploma'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** A certificate with everything printed on it, so that it stays the same when schools, programmes or people are renamed. */
@Entity('certificates')
@Index('uq_certificates_graduation_id_kind', ['graduationId', 'kind'], { unique: true })
@Index('uq_certificates_serial', ['serial'], { unique: true })
@Index('ix_certificates_person_id', ['personId'])
@Index('ix_certificates_school_id', ['schoolId'])
export class CertificateEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'graduation_id' })
  graduationId: string;

  @Column({ type: 'varchar', length: 12, default: 'graduation' })
  kind: CertificateKind;

  /** 16 random characters and the check character, without dashes. */
  @Column({ type: 'char', length: 17, charset: 'ascii', collation: 'ascii_bin' })
  serial: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  /** Null once the holder's account was deleted. */
  @Column({ name: 'holder_name', type: 'varchar', length: 60, nullable: true })
  holderName: string | null;

  @Column({ name: 'programme_zh', type: 'varchar', length: 80 })
  programmeZh: string;

  @Column({ name: 'programme_en', type: 'varchar', length: 120 })
  programmeEn: string;

  @Column({ name: 'school_name', type: 'varchar', length: 100 })
  schoolName: string;

  @Column({ name: 'city_name', type: 'varchar', length: 100 })
  cityName: string;

  @Column({ name: 'school_year', type: 'char', length: 9 })
  schoolYear: string;

  /** One decimal, rounded down. */
  @Column({ name: 'class_hours', type: 'double' })
  classHours: number;

  @Column({ name: 'topic_count', type: 'int', unsigned: true })
  topicCount: number;

  @Column({ name: 'quiz_score', type: 'int', unsigned: true, nullable: true })
  quizScore: number | null;

  /** What it rests on, where that is more than the graduation itself holds; null once the account was deleted. */
  @Column({ type: 'json', nullable: true })
  evidence: GraduationEvidence | null;

  @InstantColumn({ name: 'issued_at' })
  issuedAt: Date;

  @InstantColumn({ name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  @IdColumn({ name: 'revoked_by', nullable: true })
  revokedBy: string | null;

  @Column({ name: 'revocation_reason', type: 'varchar', length: 200, nullable: true })
  revocationReason: string | null;
}
