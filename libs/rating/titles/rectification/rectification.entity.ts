import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId, type KeptPaper } from '@libs/platform';
import type { ConditionCode } from '../../engine/tier.rule';

const ascii = { type: 'varchar', charset: 'ascii', collation: 'ascii_bin' } as const;

/** One thing a warned title misses, with what the school says of having put it right. */
@Entity('rectification_tasks')
@Index('ix_rectification_tasks_title_id', ['titleId', 'closedAt'])
export class RectificationTaskEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'title_id' })
  titleId: string;

  @Column({ type: 'smallint', unsigned: true })
  position: number;

  /** The standard whose condition it is. */
  @IdColumn({ name: 'standard_id' })
  standardId: string;

  @Column({ ...ascii, length: 16 })
  code: ConditionCode;

  /** The gate, domain, indicator or tier. */
  @Column({ ...ascii, length: 12 })
  about: string;

  @Column({ ...ascii, length: 80, nullable: true })
  have: string | null;

  @Column({ ...ascii, length: 80, nullable: true })
  need: string | null;

  @Column({ type: 'varchar', length: 2000, default: '' })
  word: string;

  @Column({ type: 'int', unsigned: true, default: 1 })
  version: number;

  @IdColumn({ name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @InstantColumn({ name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @CreatedAt()
  createdAt: Date;

  /** A later warning begins with tasks of its own. */
  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt: Date | null;
}

/** A paper beside a task. */
@Entity('rectification_papers')
@Index('ix_rectification_papers_task_id', ['taskId'])
export class RectificationPaperEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'task_id' })
  taskId: string;

  @Column({ type: 'json' })
  file: KeptPaper;

  @IdColumn({ name: 'added_by' })
  addedBy: string;

  @InstantColumn({ name: 'added_at' })
  addedAt: Date;
}
