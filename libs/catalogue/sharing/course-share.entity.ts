import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { ShareState, ShareStepName } from './sharing-states.rule';

/** How far a course has come on its way to other schools; none while nobody has offered it. */
@Entity('course_shares')
@Index('ix_course_shares_state_changed_at', ['state', 'changedAt'])
export class CourseShareEntity {
  @PrimaryId({ name: 'course_id' })
  courseId: string;

  @Column({ type: 'varchar', length: 24, charset: 'ascii', collation: 'ascii_bin' })
  state: ShareState;

  /** Raised by every step, so that nobody decides about something that has moved meanwhile. */
  @Column({ type: 'int', default: 1 })
  revision: number;

  @InstantColumn({ name: 'changed_at' })
  changedAt: Date;

  /** When it first became open to other schools. */
  @InstantColumn({ name: 'shared_at', nullable: true })
  sharedAt: Date | null;
}

/** Who moved a course from one level to another, when, and with what words. Rows are only added. */
@Entity('course_share_steps')
@Index('ix_course_share_steps_course_id_at', ['courseId', 'at'])
export class CourseShareStepEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'course_id' })
  courseId: string;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  step: ShareStepName;

  @Column({ name: 'from_state', type: 'varchar', length: 24, charset: 'ascii', collation: 'ascii_bin' })
  fromState: ShareState;

  @Column({ name: 'to_state', type: 'varchar', length: 24, charset: 'ascii', collation: 'ascii_bin' })
  toState: ShareState;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  note: string | null;

  @InstantColumn()
  at: Date;
}
