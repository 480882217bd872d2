import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import { Column, Entity, Index } from 'typeorm';
import type { PlannedActivityKind, SessionKind } from './session-kinds.rule';

const levels = {
  to: (list: number[]) => list.join(','),
  from: (text: string) => text.split(',').map(Number),
};

/** One session in one version of a plan. Its id stays the same over versions, so that activities may hold on to it. */
@Entity('plan_sessions')
@Index('ix_plan_sessions_id', ['id'])
@Index('ix_plan_sessions_course_id', ['courseId'])
@Index('ix_plan_sessions_instructor_person_id', ['instructorPersonId'])
export class PlanSessionEntity {
  @PrimaryId({ name: 'version_id' })
  versionId: string;

  @PrimaryId()
  id: string;

  @Column({ type: 'varchar', length: 8, charset: 'ascii', collation: 'ascii_bin' })
  kind: SessionKind;

  @Column({
    name: 'activity_kind',
    type: 'varchar',
    length: 16,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  activityKind: PlannedActivityKind | null;

  @Column({ type: 'varchar', length: 120 })
  title: string;

  @IdColumn({ name: 'course_id', nullable: true })
  courseId: string | null;

  /** The lesson in whatever version; null for a whole course. */
  @IdColumn({ name: 'lesson_lineage_id', nullable: true })
  lessonLineageId: string | null;

  /** Grade levels with commas, as FIND_IN_SET reads them. */
  @Column({
    name: 'grade_levels',
    type: 'varchar',
    length: 48,
    charset: 'ascii',
    collation: 'ascii_bin',
    transformer: levels,
  })
  gradeLevels: number[];

  @Column({ type: 'tinyint' })
  term: 1 | 2;

  /** School week of the term; the one the day lies in where there is a day. */
  @Column({ type: 'tinyint', nullable: true })
  week: number | null;

  @Column({ name: 'on_day', type: 'date', nullable: true })
  onDay: string | null;

  /** `HH:MM` in Asia/Shanghai. */
  @Column({
    name: 'starts_at',
    type: 'char',
    length: 5,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  startsAt: string | null;

  @Column({
    name: 'ends_at',
    type: 'char',
    length: 5,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  endsAt: string | null;

  @Column({ type: 'varchar', length: 80, default: '' })
  place: string;

  @Column({ type: 'boolean' })
  required: boolean;

  /** As families read it. */
  @Column({ type: 'varchar', length: 60, default: '' })
  instructor: string;

  @IdColumn({ name: 'instructor_person_id', nullable: true })
  instructorPersonId: string | null;

  @Column({
    name: 'class_hours',
    type: 'decimal',
    precision: 5,
    scale: 2,
    transformer: { to: (hours: number) => hours, from: Number },
  })
  classHours: number;

  /** The session of the plan it was copied from. */
  @IdColumn({ name: 'origin_id', nullable: true })
  originId: string | null;

  @Column({ type: 'int', default: 1 })
  revision: number;

  @IdColumn({ name: 'changed_by' })
  changedBy: string;

  @InstantColumn({ name: 'changed_at' })
  changedAt: Date;

  /** When it was taken out of the draft; it can be put back until the draft is published. */
  @InstantColumn({ name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
