import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, PrimaryId } from '@libs/platform';

@Entity('activity_photos')
@Index('ix_activity_photos_activity_id', ['activityId'])
@Index('ix_activity_photos_name', ['name'])
export class PhotoEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'activity_id' })
  activityId: string;

  /** Hash of the stored picture and its ending. */
  @Column({ type: 'char', length: 45, charset: 'ascii', collation: 'ascii_bin' })
  name: string;

  @Column({ type: 'int' })
  width: number;

  @Column({ type: 'int' })
  height: number;

  @IdColumn({ name: 'added_by' })
  addedBy: string;

  @CreatedAt()
  createdAt: Date;
}
