import { ApiProperty, IntersectionType } from '@nestjs/swagger';
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

  @ApiProperty({ type: String, nullable: true, description: 'The sound alone, for weak networks.' })
  audioUrl: string | null;

  @ApiProperty()
  posterUrl: string;

  @ApiProperty({ type: String, nullable: true })
  storyboardUrl: string | null;

  @ApiProperty({ type: [PlaybackSubtitleView] })
  subtitles: PlaybackSubtitleView[];

  @ApiProperty({ description: 'When the addresses expire.' })
  expiresAt: Date;
}

export class PlaySessionView extends IntersectionType(ProgressView, PlaybackView) {
  @ApiProperty({ description: 'Unguessable, bound to the account.' })
  id: string;

  @ApiProperty({ description: 'Fastest playback that counts by media time.' })
  rateMax: number;

  @ApiProperty()
  reportEverySeconds: number;
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
