import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** Visits of one class planned together, such as those of the summer before school begins. */
@Entity('visit_rounds')
@Index('ix_visit_rounds_class_id_from_day', ['classId', 'fromDay'])
export class RoundEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'class_id' })
  classId: string;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ name: 'from_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  fromDay: string;

  @Column({ name: 'until_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  untilDay: string;

  @IdColumn({ name: 'created_by' })
  createdBy: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}
