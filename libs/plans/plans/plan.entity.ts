import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { SchoolKind } from '@libs/organization';
import { Column, Entity, Index } from 'typeorm';
import type { PlanKind } from './plan-kinds.rule';

/** What a parent school offers in a school year, or what the city offers its schools as a model. */
@Entity('teaching_plans')
@Index('uq_teaching_plans_owner', ['unitId', 'kind', 'schoolYear', 'schoolKind', 'active'], { unique: true })
@Index('ix_teaching_plans_kind_school_year_unit_path', ['kind', 'schoolYear', 'unitPath'])
export class TeachingPlanEntity {
  @PrimaryId()
  id: string;

  @Column({ type: 'varchar', length: 8, charset: 'ascii', collation: 'ascii_bin' })
  kind: PlanKind;

  /** The school, or the city of a model plan. */
  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ name: 'unit_path', type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  unitPath: string;

  @Column({ name: 'school_year', type: 'char', length: 9, charset: 'ascii', collation: 'ascii_bin' })
  schoolYear: string;

  /** Of the school, or of the schools a model is for. */
  @Column({ name: 'school_kind', type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  schoolKind: SchoolKind;

  /** Raised by every change, so that nobody publishes what they have not seen. */
  @Column({ type: 'int', default: 1 })
  revision: number;

  /** What families read; null until published. */
  @IdColumn({ name: 'current_version_id', nullable: true })
  currentVersionId: string | null;

  /** What is being written; null while nothing differs from what is published. */
  @IdColumn({ name: 'draft_version_id', nullable: true })
  draftVersionId: string | null;

  @IdColumn({ name: 'created_by' })
  createdBy: string;

  @CreatedAt()
  createdAt: Date;

  @IdColumn({ name: 'changed_by' })
  changedBy: string;

  @InstantColumn({ name: 'changed_at' })
  changedAt: Date;

  /** 1, or null for a plan that was put away: of those there may be many. */
  @Column({ type: 'tinyint', nullable: true })
  active: number | null;
}

/** A plan as it was published once, or as it is being written. */
@Entity('plan_versions')
@Index('uq_plan_versions_plan_id_number', ['planId', 'number'], { unique: true })
export class PlanVersionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'plan_id' })
  planId: string;

  @Column({ type: 'int' })
  number: number;

  @InstantColumn({ name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @IdColumn({ name: 'published_by', nullable: true })
  publishedBy: string | null;

  /** Whether every grade the school had on that day had a session (gate G3); later grades do not undo it. */
  @Column({ name: 'covers_grades', type: 'boolean', default: false })
  coversGrades: boolean;

  @CreatedAt()
  createdAt: Date;
}
