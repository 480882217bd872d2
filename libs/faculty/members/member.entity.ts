import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

export const memberKinds = ['internal', 'external'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** One of a school's teachers, or an expert from outside who teaches its parents; with or without an account here. */
@Entity('faculty_members')
@Index('ix_faculty_members_school_id_archived_at_name', ['schoolId', 'archivedAt', 'name'])
@Index('ix_faculty_members_person_id', ['personId'])
export class MemberEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  /** internal: a teacher of the school, counted among its teachers. */
  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  kind: MemberKind;

  /** Teaches parents: 指导教师 or 专家. */
  @Column({ type: 'boolean', default: false })
  instructs: boolean;

  /** The account, where it is known to be the same person. */
  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  /** '' once the person has deleted the account. */
  @Column({ type: 'varchar', length: 40 })
  name: string;

  /** The school's own number of a teacher, told by nobody else; '' where it has none. */
  @Column({ name: 'staff_number', type: 'varchar', length: 32, default: '' })
  staffNumber: string;

  /** Of experts from outside. */
  @Column({ type: 'varchar', length: 100, default: '' })
  employer: string;

  @Column({ type: 'varchar', length: 200, default: '' })
  specialities: string;

  @Column({ type: 'int', default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}

/** Grades somebody teaches; none means all of the school. */
@Entity('faculty_grades')
@Index('ix_faculty_grades_grade_id', ['gradeId'])
export class MemberGradeEntity {
  @PrimaryId({ name: 'member_id' })
  memberId: string;

  @PrimaryId({ name: 'grade_id' })
  gradeId: string;
}
