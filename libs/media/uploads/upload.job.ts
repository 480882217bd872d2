import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock, Config, Every, Log } from '@libs/platform';
import { AssetRepository } from '../assets/asset.repository';
import { UploadDesk } from './upload-desk.service';

/** Seconds after which an upload that does not move is given up; a teacher may well go on tomorrow. */
const staleAfter = 48 * 3600;
/** Seconds an upload may be between its steps without being looked at. */
const settling = 60;

/** Puts right what a crash or a closed laptop left behind. */
@Injectable()
export class UploadJobs {
  constructor(
    private readonly assets: AssetRepository,
    private readonly desk: UploadDesk,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  @Every('heal-uploads', '*/2 * * * *')
  async heal(): Promise<void> {
    const now = this.clock.now().getTime();
    const uploading = await this.assets.listUploadingSince(new Date(now - settling * 1000), 500);
    const staleBefore = new Date(now - staleAfter * 1000);
    for (const asset of uploading) {
      const done = await this.desk.heal(asset.id, asset.createdAt < staleBefore ? staleBefore : new Date(0));
      if (done !== 'left') this.log.info({ assetId: asset.id, done }, 'upload healed');
    }
  }

  /** Notes of received uploads, and files whose asset is gone. */
  @Every('sweep-uploads', '20 3 * * *')
  async sweep(): Promise<void> {
    const before = this.clock.now().getTime() - staleAfter * 1000;
    const names = await readdir(this.config.uploadDir).catch(() => []);
    for (const name of names) {
      const path = join(this.config.uploadDir, name);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile() || found.mtimeMs >= before) continue;
      const asset = await this.assets.find(name.replace(/\.json$/, ''));
      if (asset?.state !== 'UPLOADING') await rm(path, { force: true });
    }
  }
}
