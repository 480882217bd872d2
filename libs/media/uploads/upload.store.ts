import { Injectable } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { Config, Storage } from '@libs/platform';
import { AssetRepository } from '../assets/asset.repository';
import { sourceKey } from './intake.service';

/** Parts of uploads, one file and one note beside it each, in the upload folder. */
@Injectable()
export class UploadStore extends FileStore {
  constructor(
    config: Config,
    private readonly storage: Storage,
    private readonly assets: AssetRepository,
  ) {
    super({ directory: config.uploadDir });
  }

  /**
   * A received file has moved on. A client that lost our last answer and asks how far it got must hear "all of
   * it", or it would send the lecture once more.
   */
  override async getUpload(id: string): Promise<Upload> {
    const note = await this.configstore.get(id);
    const moved = note?.size === undefined ? null : await this.storage.stat(sourceKey(id));
    if (!note || !moved || moved.size !== note.size) return super.getUpload(id);
    return new Upload({
      id,
      size: moved.size,
      offset: moved.size,
      ...(note.metadata ? { metadata: note.metadata } : {}),
      ...(note.creation_date ? { creation_date: note.creation_date } : {}),
    });
  }

  /** Taken back by its owner, or given up: the asset that waited for it goes first. */
  override async remove(id: string): Promise<void> {
    await this.assets.remove(id, 'UPLOADING');
    await super.remove(id);
  }
}
