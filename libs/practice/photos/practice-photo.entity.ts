import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, PrimaryId } from '@libs/platform';

/** A photo of a record; its bytes lie in the storage under its own id. */
@Entity('practice_photos')
@Index('ix_practice_photos_record_id', ['recordId', 'createdAt'])
export class PracticePhotoEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'record_id' })
  recordId: string;

  @Column({ type: 'int' })
  width: number;

  @Column({ type: 'int' })
  height: number;

  @CreatedAt()
  createdAt: Date;
}
