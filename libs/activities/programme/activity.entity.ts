import { Column, Entity, Index } from 'typeorm';
import type { Topic } from '@libs/organization';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { ActivityKind, Seating } from './activity-kinds.rule';
import type { ActivityState } from './activity-states.rule';

/** Something a parent school does on site, from its plan to its summary. */
@Entity('activities')
@Index('ix_activities_school_id_starts_at', ['schoolId', 'startsAt'])
@Index('ix_activities_state_starts_at', ['state', 'startsAt'])
@Index('ix_activities_make_up_lineage_id', ['makeUpLineageId'])
@Index('ix_activities_plan_session_id', ['planSessionId'])
export class ActivityEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  /** Path of the school, copied so that what the caller may see is known without a join. */
  @Column({ name: 'school_path', type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  schoolPath: string;

  /** The session of the teaching plan that it carries out. */
  @IdColumn({ name: 'plan_session_id', nullable: true })
  planSessionId: string | null;

  @Column({ type: 'varchar', length: 16 })
  kind: ActivityKind;

  @Column({ type: 'varchar', length: 12 })
  state: ActivityState;

  /** Counts the changes, so that of two people who edit the later one is told. */
  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'varchar', length: 80 })
  title: string;

  @Column({ type: 'varchar', length: 2000 })
  description: string;

  /** What is to happen, for the school's own papers (gate G7). */
  @Column({ name: 'plan_text', type: 'varchar', length: 4000 })
  planText: string;

  @Column({ type: 'varchar', length: 120 })
  place: string;

  @InstantColumn({ name: 'starts_at' })
  startsAt: Date;

  @InstantColumn({ name: 'ends_at' })
  endsAt: Date;

  @InstantColumn({ name: 'sign_up_opens_at' })
  signUpOpensAt: Date;

  @InstantColumn({ name: 'sign_up_closes_at' })
  signUpClosesAt: Date;

  /** Places: of families or of persons, as `seating` says. */
  @Column({ type: 'int' })
  capacity: number;

  @Column({ type: 'varchar', length: 8 })
  seating: Seating;

  /** Class hours that attending is worth, in halves. */
  @Column({
    name: 'class_hours',
    type: 'decimal',
    precision: 3,
    scale: 1,
    transformer: { to: (hours: number) => hours, from: Number },
  })
  classHours: number;

  @Column({ type: 'boolean', default: false })
  required: boolean;

  /** For special needs; only how many there were is ever counted (indicator C5). */
  @Column({ name: 'special_needs', type: 'boolean', default: false })
  specialNeeds: boolean;

  @Column({ type: 'json' })
  topics: Topic[];

  /** The lesson that makes up for having missed it, the same in every version of its course. */
  @IdColumn({ name: 'make_up_lineage_id', nullable: true })
  makeUpLineageId: string | null;

  /** That lesson in the version it was chosen from. */
  @IdColumn({ name: 'make_up_lesson_id', nullable: true })
  makeUpLessonId: string | null;

  @Column({ type: 'varchar', length: 4000, nullable: true })
  summary: string | null;

  @Column({ name: 'cancel_reason', type: 'varchar', length: 300, nullable: true })
  cancelReason: string | null;

  @IdColumn({ name: 'created_by' })
  createdBy: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @InstantColumn({ name: 'reminded_at', nullable: true })
  remindedAt: Date | null;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** When a draft was put away; it can be taken back. */
  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
