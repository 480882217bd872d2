import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** Another school's course, shown to a school's families as theirs. Ended adoptions stay and can be taken up again. */
@Entity('course_adoptions')
@Index('uq_course_adoptions_course_id_school_id', ['courseId', 'schoolId'], { unique: true })
@Index('ix_course_adoptions_school_path_ended_at', ['schoolPath', 'endedAt'])
@Index('ix_course_adoptions_school_id_ended_at', ['schoolId', 'endedAt'])
export class CourseAdoptionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'course_id' })
  courseId: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  /** Copied, so that lists need no join to be filtered by what a caller may see. */
  @Column({ name: 'school_path', type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  schoolPath: string;

  /** The version that was the current one; families meet the owner's present one, or the one they began. */
  @IdColumn({ name: 'version_id' })
  versionId: string;

  @IdColumn({ name: 'adopted_by' })
  adoptedBy: string;

  @InstantColumn({ name: 'adopted_at' })
  adoptedAt: Date;

  @InstantColumn({ name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

/** What staff of an adopting school thinks of it: one word a person, which may change. */
@Entity('course_ratings')
@Index('uq_course_ratings_course_id_person_id', ['courseId', 'personId'], { unique: true })
@Index('ix_course_ratings_course_id_at', ['courseId', 'at'])
@Index('ix_course_ratings_person_id', ['personId'])
export class CourseRatingEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'course_id' })
  courseId: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  /** 1–5. */
  @Column({ type: 'tinyint' })
  score: number;

  @Column({ type: 'varchar', length: 200, default: '' })
  note: string;

  @InstantColumn()
  at: Date;
}
