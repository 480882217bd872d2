import { Injectable } from '@nestjs/common';
import { Clock, newId, NotFound, Refused, Storage, type Caller } from '@libs/platform';
import type { AssetEntity } from '../assets/asset.entity';
import { AssetDesk } from '../assets/asset-desk.service';
import { packageKey } from '../delivery/package-files.rule';
import type { SubtitleTrackEntity } from './subtitle-track.entity';
import { SubtitleRepository } from './subtitle.repository';
import { webVttOf } from './webvtt.rule';

const mostTracks = 12;

/** What people do with the captions of a recording. */
@Injectable()
export class Subtitles {
  constructor(
    private readonly tracks: SubtitleRepository,
    private readonly desk: AssetDesk,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** A track of the same language is replaced. @throws Refused `subtitles.<fault>` */
  async add(
    caller: Caller,
    assetId: string,
    upload: { bytes: Uint8Array; lang: string; label: string },
  ): Promise<SubtitleTrackEntity> {
    const asset = await this.desk.open(caller, assetId, 'media.upload');
    const outcome = webVttOf(upload.bytes);
    if ('fault' in outcome) {
      throw new Refused(`subtitles.${outcome.fault}`, 'This file holds no subtitles that can be read.');
    }
    const existing = await this.tracks.listOf(assetId);
    const same = existing.find((track) => track.lang === upload.lang);
    if (!same && existing.length >= mostTracks) {
      throw new Refused('subtitles.too-many-tracks', 'This recording has as many tracks as it can have.');
    }
    const { lang, label } = upload;
    const track = { id: newId(), assetId, lang, label, createdAt: this.clock.now() };
    // A new name for new text: addresses of the old one may still be in a player.
    await this.storage.write(fileOf(asset, track.id), outcome.text);
    await this.tracks.add(track);
    if (same) await this.drop(asset, same.id);
    return track;
  }

  /** @throws NotFound `subtitles.not-found` */
  async remove(caller: Caller, assetId: string, trackId: string): Promise<void> {
    const asset = await this.desk.open(caller, assetId, 'media.upload');
    const track = await this.tracks.find(assetId, trackId);
    if (!track) throw new NotFound('subtitles.not-found', 'There is no such track.');
    await this.drop(asset, trackId);
  }

  private async drop(asset: AssetEntity, trackId: string): Promise<void> {
    await this.tracks.remove(trackId);
    await this.storage.remove(fileOf(asset, trackId));
  }
}

function fileOf(asset: AssetEntity, trackId: string): string {
  return packageKey(asset.packageId, `subtitles/${trackId}.vtt`);
}
