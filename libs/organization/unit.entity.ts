import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { SchoolKind, Stage, UnitKind } from './vocabulary';

/** A place in the one tree city → district → school → grade → class. */
@Entity('units')
@Index('uq_units_path', ['path'], { unique: true })
@Index('uq_units_code', ['code'], { unique: true })
@Index('ix_units_parent', ['parentId', 'position'])
@Index('ix_units_kind_path', ['kind', 'path'])
@Index('ix_units_kind_archived_at_path', ['kind', 'archivedAt', 'path'])
@Index('ix_units_in_order', ['kind', 'archivedAt', 'position', 'name', 'id', 'path'])
export class UnitEntity {
  @PrimaryId()
  id: string;

  @Column({ type: 'varchar', length: 10 })
  kind: UnitKind;

  @IdColumn({ name: 'parent_id', nullable: true })
  parentId: string | null;

  /** `/code/code/…/` from the city down; a unit lies below another when its path begins with the other's. */
  @Column({ type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  path: string;

  /** Short, unique in the installation; a school's official code where it has one. */
  @Column({ type: 'varchar', length: 32 })
  code: string;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  /** Of schools. */
  @Column({ name: 'school_kind', type: 'varchar', length: 16, nullable: true })
  schoolKind: SchoolKind | null;

  /** Of grades: −3…−1 kindergarten, 1–12 school. */
  @Column({ name: 'grade_level', type: 'int', nullable: true })
  gradeLevel: number | null;

  /** Of grades and classes. */
  @Column({ type: 'varchar', length: 4, nullable: true })
  stage: Stage | null;

  @Column({ type: 'int', default: 0 })
  position: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
