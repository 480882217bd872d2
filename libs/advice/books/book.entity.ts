import { Column, Entity, Index } from 'typeorm';
import type { Stage, Topic } from '@libs/organization';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A book that a city, district or school recommends to its families (父母必读书目). */
@Entity('advised_books')
@Index('ix_advised_books_unit_path_archived_at', ['unitPath', 'archivedAt'])
export class BookEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  /** Copied, so that a family's list needs no join. */
  @Column({ name: 'unit_path', type: 'varchar', length: 80, charset: 'ascii', collation: 'ascii_bin' })
  unitPath: string;

  @Column({ type: 'varchar', length: 120 })
  title: string;

  @Column({ type: 'varchar', length: 80 })
  author: string;

  @Column({ type: 'varchar', length: 80, default: '' })
  publisher: string;

  /** Why a parent should read it, in a sentence or two. */
  @Column({ type: 'varchar', length: 300 })
  why: string;

  @Column({ type: 'json' })
  stages: Stage[];

  @Column({ type: 'json' })
  topics: Topic[];

  @Column({ type: 'int', default: 1 })
  revision: number;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
