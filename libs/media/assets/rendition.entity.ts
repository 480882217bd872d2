import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PrimaryId } from '@libs/platform';

/** One whole rendition of an asset, as the master playlist announces it. */
@Entity('renditions')
export class RenditionEntity {
  @PrimaryId({ name: 'asset_id' })
  assetId: string;

  /** Folder inside the package. */
  @PrimaryColumn({ type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  name: string;

  @Column({ type: 'varchar', length: 8 })
  kind: 'video' | 'audio';

  @Column({ type: 'int', nullable: true })
  width: number | null;

  @Column({ type: 'int', nullable: true })
  height: number | null;

  @Column({ name: 'frame_rate', type: 'double', nullable: true })
  frameRate: number | null;

  /** Bits per second. */
  @Column({ name: 'average_bitrate', type: 'int' })
  averageBitrate: number;

  @Column({ name: 'peak_bitrate', type: 'int' })
  peakBitrate: number;

  @Column({ type: 'varchar', length: 64 })
  codecs: string;
}
