import { Injectable } from '@nestjs/common';
import { Conflict, NotFound } from '@libs/platform';
import { Units } from '@libs/organization';
import type { AssetEntity } from './assets/asset.entity';
import { AssetRepository } from './assets/asset.repository';
import type { AssetState } from './assets/asset-state.rule';
import { GrantSigner } from './delivery/grant-signer.service';
import { posterFile } from './packaging/poster';
import { SubtitleRepository } from './subtitles/subtitle.repository';
import { Intake } from './uploads/intake.service';

/** What the nouns above may know of a recording. */
export interface MediaFacts {
  id: string;
  state: AssetState;
  kind: 'video' | 'audio' | null;
  /** Its first rendition is there: it can be watched, even while better ones are still being made. */
  playable: boolean;
  /** Seconds with three decimals; null until it is playable. */
  durationSeconds: number | null;
  fileName: string;
  ownerUnitId: string;
  ownerUnitPath: string;
}

/** Addresses that are good for one person and for some hours. */
export interface Playback {
  playlistUrl: string;
  /** The sound alone, for weak networks; null when there is none, or nothing but sound. */
  audioUrl: string | null;
  posterUrl: string;
  /** WebVTT whose cues name places of a sheet of small pictures; null while there is none. */
  storyboardUrl: string | null;
  subtitles: { lang: string; label: string; url: string }[];
  expiresAt: Date;
}

/** The door to recordings for the nouns above. */
@Injectable()
export class MediaLibrary {
  constructor(
    private readonly assets: AssetRepository,
    private readonly subtitles: SubtitleRepository,
    private readonly intake: Intake,
    private readonly units: Units,
    private readonly signer: GrantSigner,
  ) {}

  /** @throws NotFound `media.asset-not-found` */
  async get(assetId: string): Promise<MediaFacts> {
    return factsOf(await this.entity(assetId));
  }

  /** In no particular order; unknown ids are left out. */
  async getMany(assetIds: readonly string[]): Promise<MediaFacts[]> {
    return (await this.assets.findMany([...new Set(assetIds)])).map(factsOf);
  }

  /**
   * Addresses for one person. Whether that person may watch is the caller's to decide, before asking.
   * @param grantee id of the person (or play session) the addresses are for: letters, digits, `-`, `_`
   * @throws NotFound `media.asset-not-found`, Conflict `media.not-playable`
   */
  async playback(assetId: string, grantee: string): Promise<Playback> {
    const asset = await this.entity(assetId);
    if (!asset.playableAt)
      throw new Conflict('media.not-playable', 'This recording is still being prepared.');
    const { folder, expiresAt } = this.signer.folderOf(asset, grantee);
    const [tracks, renditions] = await Promise.all([
      this.subtitles.listOf(asset.id),
      this.assets.listRenditions([asset.id]),
    ]);
    const soundApart = asset.kind === 'video' && renditions.some((rendition) => rendition.kind === 'audio');
    return {
      playlistUrl: `${folder}/master.m3u8`,
      audioUrl: soundApart ? `${folder}/audio/index.m3u8` : null,
      posterUrl: `${folder}/${posterFile}`,
      storyboardUrl: asset.hasStoryboard ? `${folder}/storyboard.vtt` : null,
      subtitles: tracks.map(({ id, lang, label }) => ({ lang, label, url: `${folder}/subtitles/${id}.vtt` })),
      expiresAt,
    };
  }

  /** A still of the recording for one person; null while there is none. Asks the database nothing. */
  posterUrl(
    asset: Pick<AssetEntity, 'packageId' | 'durationSeconds' | 'playableAt'>,
    grantee: string,
  ): string | null {
    return asset.playableAt ? `${this.signer.folderOf(asset, grantee).folder}/${posterFile}` : null;
  }

  /** Stills of several recordings by asset id; those without one are left out. */
  async posterUrls(assetIds: readonly string[], grantee: string): Promise<Map<string, string>> {
    const assets = await this.assets.findMany([...new Set(assetIds)]);
    const urls = assets.map((asset) => [asset.id, this.posterUrl(asset, grantee)] as const);
    return new Map(urls.filter((entry): entry is [string, string] => entry[1] !== null));
  }

  /**
   * Takes over a file of this machine (it is moved) and has it packaged.
   * @returns the asset's id
   * @throws NotFound `unit.not-found`
   */
  async receive(
    localPath: string,
    { filename, personId, unitId }: { filename: string; personId: string; unitId: string },
  ): Promise<string> {
    const unit = await this.units.get(unitId);
    const id = await this.intake.announceUpload({ fileName: filename, personId, unit });
    await this.intake.receive(id, localPath);
    return id;
  }

  private async entity(id: string): Promise<AssetEntity> {
    const asset = await this.assets.find(id);
    if (!asset) throw new NotFound('media.asset-not-found', 'There is no such recording.');
    return asset;
  }
}

function factsOf(asset: AssetEntity): MediaFacts {
  return {
    id: asset.id,
    state: asset.state,
    kind: asset.kind,
    playable: asset.playableAt !== null,
    durationSeconds: asset.durationSeconds,
    fileName: asset.fileName,
    ownerUnitId: asset.unitId,
    ownerUnitPath: asset.unitPath,
  };
}
