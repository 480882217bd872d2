import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** That somebody has looked at how the families of a class are getting on. Rows are only ever added. */
@Entity('class_looks')
@Index('ix_class_looks_class_id', ['classId', 'lookedAt'])
@Index('ix_class_looks_person_id', ['personId', 'lookedAt'])
@Index('ix_class_looks_looked_at', ['lookedAt'])
export class ClassLookEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'class_id' })
  classId: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ name: 'with_names', type: 'boolean' })
  withNames: boolean;

  @InstantColumn({ name: 'looked_at' })
  lookedAt: Date;
}
