import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { ChecklistItem } from './checklist.rule';
import type { KeptDraw } from './draw.rule';

/** A day on which two reviewers look at a school with their own eyes; one an assessment. */
@Entity('site_visits')
@Index('uq_site_visits_assessment_id', ['assessmentId'], { unique: true })
@Index('ix_site_visits_unit_id', ['unitId'])
export class SiteVisitEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  /** YYYY-MM-DD */
  @Column({ name: 'on_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  onDay: string;

  /** What the school is told beside the day. */
  @Column({ type: 'varchar', length: 500, default: '' })
  message: string;

  /** As it was drawn up when the visit was planned; nothing that changes later changes it. */
  @Column({ type: 'json' })
  checklist: ChecklistItem[];

  @Column({ name: 'course_draw', type: 'json' })
  courseDraw: KeptDraw;

  @Column({ name: 'record_draw', type: 'json' })
  recordDraw: KeptDraw;

  @Column({ type: 'int', default: 1 })
  revision: number;

  /** When the second visitor concluded: the report stands from then on. */
  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** What the school says to the report. */
  @Column({ type: 'varchar', length: 2000, nullable: true })
  answer: string | null;

  @InstantColumn({ name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @IdColumn({ name: 'planned_by', nullable: true })
  plannedBy: string | null;

  @CreatedAt()
  createdAt: Date;
}
