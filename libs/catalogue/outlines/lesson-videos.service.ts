import { Injectable } from '@nestjs/common';
import { MediaLibrary } from '@libs/media';
import type { AssetFacts } from './publishable.rule';

export interface VideoFacts extends AssetFacts {
  id: string;
  ownerUnitPath: string;
}

/** What the catalogue needs to know of the files behind its lessons. */
@Injectable()
export class LessonVideos {
  constructor(private readonly library: MediaLibrary) {}

  /** By asset id, in one query; assets that do not exist are left out. */
  async facts(assetIds: readonly (string | null)[]): Promise<Map<string, VideoFacts>> {
    const ids = [...new Set(assetIds.filter((id) => id !== null))];
    if (ids.length === 0) return new Map();
    const assets = await this.library.getMany(ids);
    return new Map(
      assets.map(({ id, state, playable, durationSeconds, ownerUnitPath }) => [
        id,
        { id, state, playable, durationSeconds, ownerUnitPath },
      ]),
    );
  }
}
