import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Log, Storage } from '@libs/platform';
import type { AssetEntity } from '../assets/asset.entity';
import { AssetRepository } from '../assets/asset.repository';
import { probeSource, type SourceLimits } from '../packaging/probe';
import { SourceRefused } from '../packaging/source-refused';
import { sourceKey } from '../uploads/intake.service';
import { Attempt } from './attempt';
import { makePackage } from './package-maker';
import { PackagePress } from './package-press.service';

/** What a lesson may be: half a second to six hours, up to 8K. */
const limits: SourceLimits = { minSeconds: 0.5, maxSeconds: 6 * 3600, maxSide: 8192 };
/** Attempts that may end badly before a person is asked; a recording that kills its worker must not do so for ever. */
const mostTries = 4;

/** Makes a playable package of a received recording. */
@Injectable()
export class AssetPackaging {
  constructor(
    private readonly assets: AssetRepository,
    private readonly press: PackagePress,
    private readonly storage: Storage,
    private readonly log: Log,
  ) {}

  /**
   * One attempt. Ends quietly when there is nothing (more) to do: already done, refused for good, or taken over.
   * @throws what should be tried again by the queue
   */
  async run(assetId: string, stopping: AbortSignal): Promise<void> {
    const asset = await this.assets.beginAttempt(assetId);
    if (!asset) return;
    const attempt = new Attempt(asset.attempt, stopping, (progress) =>
      this.assets.noteProgress(assetId, asset.attempt, progress),
    );
    try {
      if (asset.tries > mostTries) throw new Error('too many attempts ended badly');
      await this.package(asset, attempt);
    } catch (error) {
      await this.settle(asset, attempt, stopping, error);
    } finally {
      await attempt.end();
      // A later attempt has a folder of its own beside this one.
      await this.storage.remove(`${workKey(assetId)}/${asset.attempt}`);
    }
  }

  private async package(asset: AssetEntity, attempt: Attempt): Promise<void> {
    const folder = await this.workFolder(asset);
    const source = await probeSource(this.storage.pathOf(sourceKey(asset.id)), limits, attempt.signal);
    const isPlayable = asset.playableAt !== null;
    await makePackage(
      { source, folder, limits, isPlayable, signal: attempt.signal },
      {
        // Never quite 1: that is said by the state.
        onProgress: (share) => (attempt.progress = Math.min(0.999, share)),
        onFirst: (made) => this.press.publishFirst(asset, attempt, made),
        onRest: (made) => this.press.publishRest(asset, attempt, made),
      },
    );
  }

  /** What dead attempts left goes; should one of them still write, it writes into nothing. */
  private async workFolder(asset: AssetEntity): Promise<string> {
    await this.storage.remove(workKey(asset.id));
    const folder = join(this.storage.pathOf(workKey(asset.id)), String(asset.attempt));
    await mkdir(folder, { recursive: true });
    return folder;
  }

  private async settle(
    asset: AssetEntity,
    attempt: Attempt,
    stopping: AbortSignal,
    error: unknown,
  ): Promise<void> {
    // A later attempt clears this one's folder, which may hurt before the next beat tells why.
    if (attempt.isSuperseded || !(await this.isMine(asset, attempt))) return;
    if (stopping.aborted) {
      await this.assets.takeBackTry(asset.id, attempt.number);
      throw error;
    }
    if (error instanceof SourceRefused) {
      this.log.info({ assetId: asset.id, reason: error.reason }, 'recording refused');
      await this.press.fail(asset, attempt, error);
      return;
    }
    this.log.error({ error, assetId: asset.id, attempt: attempt.number }, 'packaging attempt failed');
    if (asset.tries < mostTries) throw error;
    await this.press.fail(asset, attempt, {
      reason: 'packaging-failed',
      message: 'This recording could not be prepared; the fault is on our side.',
      parameters: {},
    });
  }

  private isMine(asset: AssetEntity, attempt: Attempt): Promise<boolean> {
    return this.assets.noteProgress(asset.id, attempt.number, attempt.progress);
  }
}

function workKey(assetId: string): string {
  return `work/${assetId}`;
}
