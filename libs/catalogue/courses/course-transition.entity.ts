import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { CourseAct, CourseState } from './course-states.rule';

/** Who moved a course from one state to another, when, and with what words. Rows are only added. */
@Entity('course_transitions')
@Index('ix_course_transitions_course_id_at', ['courseId', 'at'])
@Index('ix_course_transitions_at', ['at'])
export class CourseTransitionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'course_id' })
  courseId: string;

  @IdColumn({ name: 'version_id' })
  versionId: string;

  @Column({ type: 'varchar', length: 16 })
  act: CourseAct;

  @Column({ name: 'from_state', type: 'varchar', length: 16, nullable: true })
  fromState: CourseState | null;

  @Column({ name: 'to_state', type: 'varchar', length: 16 })
  toState: CourseState;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  note: string | null;

  @InstantColumn()
  at: Date;
}
