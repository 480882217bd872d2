import { Injectable } from '@nestjs/common';
import { MediaLibrary } from '../media-library';
import { SubtitleRepository } from '../subtitles/subtitle.repository';
import type { AssetEntity } from './asset.entity';
import { AssetRepository } from './asset.repository';
import { assetView, type AssetDetailView, type AssetView } from './asset.view';

/** Assets as screens show them, with what stands beside them. */
@Injectable()
export class AssetShelf {
  constructor(
    private readonly assets: AssetRepository,
    private readonly subtitles: SubtitleRepository,
    private readonly library: MediaLibrary,
  ) {}

  /** @param viewer id of the person for whom the pictures' addresses are */
  async views(assets: AssetEntity[], viewer: string): Promise<AssetView[]> {
    const renditions = await this.assets.listRenditions(assets.map((asset) => asset.id));
    return assets.map((asset) =>
      assetView(
        asset,
        renditions.filter((rendition) => rendition.assetId === asset.id),
        this.library.posterUrl(asset, viewer),
      ),
    );
  }

  async detail(asset: AssetEntity, viewer: string): Promise<AssetDetailView> {
    const [views, tracks] = await Promise.all([this.views([asset], viewer), this.subtitles.listOf(asset.id)]);
    const [view] = views;
    return {
      ...(view as AssetView),
      subtitles: tracks.map(({ id, lang, label }) => ({ id, lang, label })),
    };
  }
}
