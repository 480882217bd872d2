import { Column, Entity, Index } from 'typeorm';
import { InstantColumn, PrimaryId } from '@libs/platform';

/** Whether something has happened in a school since its measures were counted. */
@Entity('rating_marks')
@Index('ix_rating_marks_dirty_since', ['dirtySince'])
@Index('ix_rating_marks_counted_at', ['countedAt'])
export class MarkEntity {
  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  /** Grows with every mark, so that a pass takes away only the marks it has seen. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  revision: number;

  /** Of the oldest change not counted yet; null when there is none. */
  @InstantColumn({ name: 'dirty_since', nullable: true })
  dirtySince: Date | null;

  /** Null before the first count. */
  @InstantColumn({ name: 'counted_at', nullable: true })
  countedAt: Date | null;
}
