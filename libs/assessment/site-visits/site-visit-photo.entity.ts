import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A photo taken on site; its bytes lie in the storage under its own id. */
@Entity('site_visit_photos')
@Index('ix_site_visit_photos_visit_id_position', ['visitId', 'position', 'takenAt'])
export class SiteVisitPhotoEntity {
  /** Made by the phone, so that sending twice keeps one. */
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'visit_id' })
  visitId: string;

  @Column({ type: 'tinyint' })
  position: number;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  item: string;

  @Column({ type: 'int' })
  width: number;

  @Column({ type: 'int' })
  height: number;

  @InstantColumn({ name: 'taken_at' })
  takenAt: Date;

  @InstantColumn({ name: 'received_at' })
  receivedAt: Date;

  /** It came in after the report stood. */
  @Column({ type: 'boolean', default: false })
  late: boolean;

  @InstantColumn({ name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
