import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { CourseState } from './course-states.rule';

/** What a learner finds under one address for years; its content lies in versions. */
@Entity('courses')
@Index('ix_courses_state_unit_path', ['state', 'unitPath', 'publishedAt'])
@Index('ix_courses_unit_path', ['unitPath'])
@Index('ix_courses_unit_id', ['unitId'])
@Index('ix_courses_draft_version_id', ['draftVersionId'])
export class CourseEntity {
  @PrimaryId()
  id: string;

  /** The parent school (unit of kind city, district or school) that owns it. */
  @IdColumn({ name: 'unit_id' })
  unitId: string;

  /** Path of the owner, copied so that lists need no join to be filtered by what the caller may see. */
  @Column({ name: 'unit_path', type: 'varchar', length: 255, charset: 'ascii', collation: 'ascii_bin' })
  unitPath: string;

  /** State of the version shown; a course once published stays so while its next version is written. */
  @Column({ type: 'varchar', length: 16 })
  state: CourseState;

  /** The version shown: the published one, before that the draft. */
  @IdColumn({ name: 'current_version_id' })
  currentVersionId: string;

  /** The version being written or reviewed; null when there is none. */
  @IdColumn({ name: 'draft_version_id', nullable: true })
  draftVersionId: string | null;

  @IdColumn({ name: 'created_by' })
  createdBy: string;

  @CreatedAt()
  createdAt: Date;

  /** When the version shown was published. */
  @InstantColumn({ name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
