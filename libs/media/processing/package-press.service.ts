import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Storage, Transactions } from '@libs/platform';
import { AssetFailed } from '../assets/asset-failed.event';
import { AssetPlayable } from '../assets/asset-playable.event';
import { AssetReady } from '../assets/asset-ready.event';
import type { AssetEntity } from '../assets/asset.entity';
import { AssetRepository } from '../assets/asset.repository';
import { packageKey } from '../delivery/package-files.rule';
import { storyboardSheet } from '../packaging/encoding.rule';
import { masterPlaylist } from '../packaging/playlist.rule';
import { posterFile } from '../packaging/poster';
import type { Attempt, Failure } from './attempt';
import type { FinishedPass, FirstPass } from './package-maker';

/**
 * Puts what an attempt has made where people see it. The asset's row is locked meanwhile, so that of two attempts
 * only the one with the token moves files, and the row never says more than there is.
 */
@Injectable()
export class PackagePress {
  constructor(
    private readonly assets: AssetRepository,
    private readonly storage: Storage,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** From here on the recording can be watched. */
  async publishFirst(asset: AssetEntity, attempt: Attempt, finished: FirstPass): Promise<void> {
    const { source, done, last } = finished;
    await this.asTheOne(asset, attempt, async () => {
      await this.putFiles(asset, finished, [posterFile]);
      await this.assets.change(asset.id, {
        kind: source.picture ? 'video' : 'audio',
        durationSeconds: done.seconds,
        width: source.picture?.display.width ?? null,
        height: source.picture?.display.height ?? null,
        playableAt: this.clock.now(),
      });
      await this.outbox.announce(AssetPlayable, { assetId: asset.id, durationSeconds: done.seconds });
      if (last) await this.markReady(asset);
    });
  }

  async publishRest(asset: AssetEntity, attempt: Attempt, finished: FinishedPass): Promise<void> {
    await this.asTheOne(asset, attempt, async () => {
      await this.putFiles(asset, finished, []);
      await this.markReady(asset);
    });
  }

  async fail(asset: AssetEntity, attempt: Attempt, failure: Failure): Promise<void> {
    const { reason, message, parameters } = failure;
    await this.transactions.run(async () => {
      const written = await this.assets.markFailed(asset.id, attempt.number, { reason, message, parameters });
      if (written) await this.outbox.announce(AssetFailed, { assetId: asset.id, reason });
    });
  }

  private async asTheOne(asset: AssetEntity, attempt: Attempt, work: () => Promise<void>): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.assets.lockAttempt(asset.id, attempt.number))) attempt.supersede();
      attempt.signal.throwIfAborted();
      await work();
    });
  }

  /** Renditions first, then the playlist that names them. */
  private async putFiles(
    asset: AssetEntity,
    { folder, pass, done }: FinishedPass,
    more: string[],
  ): Promise<void> {
    const sheet = pass.storyboard ? [storyboardSheet, 'storyboard.vtt'] : [];
    for (const name of [...done.renditions.map((rendition) => rendition.name), ...more, ...sheet]) {
      const key = packageKey(asset.packageId, name);
      // A folder that an attempt moved here before it died was never announced.
      await this.storage.remove(key);
      await this.storage.moveIn(join(folder, name), key);
    }
    await this.assets.putRenditions(
      done.renditions.map((rendition) => ({ ...rendition, assetId: asset.id })),
    );
    if (pass.storyboard) await this.assets.change(asset.id, { hasStoryboard: true });
    const renditions = await this.assets.listRenditions([asset.id]);
    await this.storage.write(packageKey(asset.packageId, 'master.m3u8'), masterPlaylist(renditions));
  }

  private async markReady(asset: AssetEntity): Promise<void> {
    await this.assets.change(asset.id, { state: 'READY', progress: 1, readyAt: this.clock.now() });
    await this.outbox.announce(AssetReady, { assetId: asset.id });
  }
}
