import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/**
 * `learning` is 学习中; `carried` means unfinished and carried over into the next school year's enrolment. There is no failed one
 * (domain: never).
 */
export type EnrolmentState = 'learning' | 'graduated' | 'carried';

/** A guardian's way through a programme version, for one child and school year. */
@Entity('enrolments')
@Index('uq_enrolments_person_id_pupil_id_school_year', ['personId', 'pupilId', 'schoolYear'], {
  unique: true,
})
@Index('ix_enrolments_pupil_id_school_year', ['pupilId', 'schoolYear'])
@Index('ix_enrolments_school_id_school_year', ['schoolId', 'schoolYear'])
@Index('ix_enrolments_class_id', ['classId'])
@Index('ix_enrolments_created_at', ['createdAt'])
@Index('ix_enrolments_programme_version_id', ['programmeVersionId'])
export class EnrolmentEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @IdColumn({ name: 'pupil_id' })
  pupilId: string;

  /** `2026-2027` */
  @Column({ name: 'school_year', type: 'char', length: 9 })
  schoolYear: string;

  @IdColumn({ name: 'programme_version_id' })
  programmeVersionId: string;

  /** Where the child was when the enrolment was made; a move during the year does not rewrite figures. */
  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @IdColumn({ name: 'class_id' })
  classId: string;

  @Column({ type: 'varchar', length: 4 })
  stage: string;

  /** Learning from here on counts; earlier than the school year when the last one was carried over. */
  @InstantColumn({ name: 'counts_from' })
  countsFrom: Date;

  /** Exclusive: the end of the school year. */
  @InstantColumn({ name: 'counts_to' })
  countsTo: Date;

  @Column({ type: 'varchar', length: 12 })
  state: EnrolmentState;

  @CreatedAt()
  createdAt: Date;
}
