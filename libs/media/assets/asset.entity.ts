import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { AssetState } from './asset-state.rule';

/** Why packaging ended without a lesson. `reason` is a RefusalReason, or `packaging-failed` when it was our fault. */
export interface AssetFailure {
  reason: string;
  message: string;
  parameters: Record<string, string | number>;
}

/** One recording, from its upload to its packaged renditions. */
@Entity('media_assets')
@Index('uq_media_assets_package_id', ['packageId'], { unique: true })
@Index('ix_media_assets_unit_path', ['unitPath', 'createdAt'])
@Index('ix_media_assets_state', ['state', 'createdAt'])
@Index('ix_media_assets_unit_id', ['unitId'])
@Index('ix_media_assets_uploaded_by', ['uploadedBy'])
export class AssetEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ name: 'unit_path', type: 'varchar', length: 255, charset: 'ascii', collation: 'ascii_bin' })
  unitPath: string;

  @IdColumn({ name: 'uploaded_by' })
  uploadedBy: string;

  @Column({ name: 'file_name', type: 'varchar', length: 200 })
  fileName: string;

  @Column({ type: 'varchar', length: 12 })
  state: AssetState;

  /** Known once it has been probed. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  kind: 'video' | 'audio' | null;

  /** Share of the packaging that is done, 0–1. */
  @Column({ type: 'double', default: 0 })
  progress: number;

  @Column({ type: 'json', nullable: true })
  failure: AssetFailure | null;

  /** Seconds with three decimals, from the packaged playlist; the one length used everywhere. */
  @Column({ name: 'duration_seconds', type: 'double', nullable: true })
  durationSeconds: number | null;

  /** Of the source as shown. */
  @Column({ type: 'int', nullable: true })
  width: number | null;

  @Column({ type: 'int', nullable: true })
  height: number | null;

  /** Folder of the packaged files; part of the delivery address, and no secret. */
  @IdColumn({ name: 'package_id' })
  packageId: string;

  @Column({ name: 'has_storyboard', type: 'boolean', default: false })
  hasStoryboard: boolean;

  /** Fencing token: only the attempt with this number may write. */
  @Column({ type: 'int', default: 0 })
  attempt: number;

  /** Attempts since it was received or retried that did not end by themselves. */
  @Column({ type: 'int', default: 0 })
  tries: number;

  @CreatedAt()
  createdAt: Date;

  /** Since when the first rendition can be watched. */
  @InstantColumn({ name: 'playable_at', nullable: true })
  playableAt: Date | null;

  @InstantColumn({ name: 'ready_at', nullable: true })
  readyAt: Date | null;
}
