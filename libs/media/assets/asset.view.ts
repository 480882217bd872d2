import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { SubtitleTrackView } from '../subtitles/subtitle.view';
import type { AssetEntity } from './asset.entity';
import { assetStates, canBecome, type AssetState } from './asset-state.rule';
import type { RenditionEntity } from './rendition.entity';

export class AssetFailureView {
  @ApiProperty({ description: '`media.<reason>`; people’s words for it live in the web' })
  code: string;

  @ApiProperty()
  message: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the words need, e.g. foundSeconds',
  })
  parameters: Record<string, string | number>;
}

export class RenditionView {
  @ApiProperty({ type: Number, nullable: true, description: 'null: sound without a picture' })
  height: number | null;

  @ApiProperty({ description: 'Bits per second on average' })
  bitrate: number;
}

export class AssetView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: assetStates })
  state: AssetState;

  @ApiProperty({ description: 'Share of the packaging that is done, 0–1' })
  progress: number;

  @ApiProperty({ type: AssetFailureView, nullable: true })
  failure: AssetFailureView | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Seconds; null until it is playable' })
  durationSeconds: number | null;

  @ApiProperty({ type: Number, nullable: true })
  width: number | null;

  @ApiProperty({ type: Number, nullable: true })
  height: number | null;

  @ApiProperty({ type: [RenditionView] })
  renditions: RenditionView[];

  @ApiProperty({ type: String, nullable: true })
  posterUrl: string | null;

  @ApiProperty({ enum: ['video', 'audio'], nullable: true, type: String })
  kind: 'video' | 'audio' | null;

  @ApiProperty({ description: 'Its first rendition is there' })
  playable: boolean;

  @ApiProperty()
  fileName: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: [String], enum: ['retry'], description: 'What its state allows' })
  may: 'retry'[];
}

export class AssetDetailView extends AssetView {
  @ApiProperty({ type: [SubtitleTrackView] })
  subtitles: SubtitleTrackView[];
}

export class AssetPage extends PageOf(AssetView) {}

export class PlaybackSubtitleView {
  @ApiProperty()
  lang: string;

  @ApiProperty()
  label: string;

  @ApiProperty()
  url: string;
}

export class PlaybackView {
  @ApiProperty()
  playlistUrl: string;

  @ApiProperty({ type: String, nullable: true, description: 'The sound alone' })
  audioUrl: string | null;

  @ApiProperty()
  posterUrl: string;

  @ApiProperty({ type: String, nullable: true, description: 'WebVTT of small pictures' })
  storyboardUrl: string | null;

  @ApiProperty({ type: [PlaybackSubtitleView] })
  subtitles: PlaybackSubtitleView[];

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export function assetView(
  asset: AssetEntity,
  renditions: RenditionEntity[],
  posterUrl: string | null,
): AssetView {
  // The sound that accompanies a picture is no size of its own to choose.
  const shown = renditions.filter((rendition) => rendition.kind === 'video' || asset.kind === 'audio');
  const failure = asset.state === 'FAILED' ? asset.failure : null;
  return {
    id: asset.id,
    state: asset.state,
    progress: asset.progress,
    failure: failure && {
      code: `media.${failure.reason}`,
      message: failure.message,
      parameters: failure.parameters,
    },
    durationSeconds: asset.durationSeconds,
    width: asset.width,
    height: asset.height,
    renditions: shown.map(({ height, averageBitrate }) => ({ height, bitrate: averageBitrate })),
    posterUrl,
    kind: asset.kind,
    playable: asset.playableAt !== null,
    fileName: asset.fileName,
    unitId: asset.unitId,
    createdAt: asset.createdAt.toISOString(),
    may: asset.state === 'FAILED' && canBecome(asset.state, 'RECEIVED') ? ['retry'] : [],
  };
}
