import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** The version a learner began: later versions neither undo nor block it. */
@Entity('course_pins')
@Index('ix_course_pins_version_id', ['versionId'])
@Index('ix_course_pins_course_id', ['courseId'])
export class CoursePinEntity {
  @PrimaryId({ name: 'person_id' })
  personId: string;

  @PrimaryId({ name: 'course_id' })
  courseId: string;

  @IdColumn({ name: 'version_id' })
  versionId: string;

  @InstantColumn({ name: 'begun_at' })
  begunAt: Date;
}
