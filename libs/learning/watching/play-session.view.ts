import { ApiProperty } from '@nestjs/swagger';
import { ProgressView } from '../progress/progress.view';
import { clipReasons, type ClipReason } from './report.rule';

export class PlaybackSubtitleView {
  @ApiProperty()
  lang: string;

  @ApiProperty()
  label: string;

  @ApiProperty()
  url: string;
}

export class PlaybackView {
  @ApiProperty({ description: 'Signed and expiring; renewed by POST …/renewals.' })
  playlistUrl: string;

  @ApiProperty({ type: String, nullable: true })
  posterUrl: string | null;

  @ApiProperty({ type: String, nullable: true })
  storyboardUrl: string | null;

  @ApiProperty({ type: [PlaybackSubtitleView] })
  subtitles: PlaybackSubtitleView[];
}

export class PlaySessionView extends ProgressView {
  @ApiProperty({ description: 'Unguessable, bound to the account.' })
  id: string;

  @ApiProperty({ description: 'Fastest playback that counts by media time.' })
  rateMax: number;

  @ApiProperty()
  reportEverySeconds: number;

  @ApiProperty({ description: 'Signed and expiring; renewed by POST …/renewals.' })
  playlistUrl: string;

  @ApiProperty({ type: String, nullable: true })
  posterUrl: string | null;

  @ApiProperty({ type: String, nullable: true })
  storyboardUrl: string | null;

  @ApiProperty({ type: [PlaybackSubtitleView] })
  subtitles: PlaybackSubtitleView[];
}

export class ClipView {
  @ApiProperty()
  from: number;

  @ApiProperty()
  to: number;

  @ApiProperty({ enum: clipReasons })
  reason: ClipReason;
}

export class ReportAnswerView {
  @ApiProperty()
  seq: number;

  @ApiProperty()
  coveredSeconds: number;

  @ApiProperty()
  percent: number;

  @ApiProperty()
  completed: boolean;

  @ApiProperty({ description: 'Seconds this report newly credited.' })
  creditedSeconds: number;

  @ApiProperty({ type: [ClipView], description: 'What does not count, and why.' })
  clipped: ClipView[];

  @ApiProperty({ type: Number, nullable: true })
  seekCeiling: number | null;
}
