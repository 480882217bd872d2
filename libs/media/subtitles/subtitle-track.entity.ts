import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, PrimaryId } from '@libs/platform';

/** Captions of an asset in one language; the text is a WebVTT file in the package. */
@Entity('subtitle_tracks')
@Index('ix_subtitle_tracks_asset_id', ['assetId'])
export class SubtitleTrackEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'asset_id' })
  assetId: string;

  /** BCP 47, e.g. `zh-CN`. */
  @Column({ type: 'varchar', length: 16 })
  lang: string;

  /** As the viewer reads it in the list. */
  @Column({ type: 'varchar', length: 60 })
  label: string;

  @CreatedAt()
  createdAt: Date;
}
