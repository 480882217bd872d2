import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** That somebody has put a class away or taken it back. Rows are only ever added. */
@Entity('class_archivings')
@Index('ix_class_archivings_class_id', ['classId', 'at'])
@Index('ix_class_archivings_person_id', ['personId'])
@Index('ix_class_archivings_at', ['at'])
export class ClassArchivingEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'class_id' })
  classId: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 8, charset: 'ascii', collation: 'ascii_bin' })
  act: 'archive' | 'restore';

  @InstantColumn()
  at: Date;
}
