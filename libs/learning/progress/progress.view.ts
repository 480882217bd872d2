import { ApiProperty } from '@nestjs/swagger';
import { coveredOf, percentOf, resumeAt, seenWithoutGap } from '../watching/completion.rule';
import { countSeconds, coveredRanges, noCoverage, secondsOf } from '../watching/coverage.rule';
import type { WatchingRules } from '../watching/watching-rules.rule';
import type { StoredProgress } from './progress.repository';

export const rangesSchema = {
  type: 'array',
  items: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
} as const;

export class ProgressView {
  @ApiProperty()
  lessonId: string;

  @ApiProperty({ description: 'Seconds, as probed.' })
  durationSeconds: number;

  @ApiProperty({ description: 'Seconds seen at least once.' })
  coveredSeconds: number;

  @ApiProperty({ description: 'Covered share, floored to one decimal.' })
  percent: number;

  @ApiProperty()
  completed: boolean;

  @ApiProperty({ description: 'Where the player starts, in seconds.' })
  resumeAt: number;

  @ApiProperty({ type: Number, nullable: true, description: 'How far one may seek; null where all is free.' })
  seekCeiling: number | null;

  @ApiProperty({ description: 'Share of the lecture (0–1) that completes it.' })
  threshold: number;

  @ApiProperty({ ...rangesSchema, description: 'What counts already, as [from, to] in seconds.' })
  covered: [number, number][];
}

/** `stored` is null for a lesson not turned to yet. */
export function progressView(
  lesson: { id: string; durationSeconds: number | null },
  stored: StoredProgress | null,
  rules: WatchingRules,
): ProgressView {
  const durationSeconds = lesson.durationSeconds ?? 0;
  const coverage = stored?.coverage ?? noCoverage(0);
  const seconds = countSeconds(coverage, secondsOf(durationSeconds));
  const completed = Boolean(stored?.completedAt);
  return {
    lessonId: lesson.id,
    durationSeconds,
    coveredSeconds: coveredOf(seconds, durationSeconds),
    percent: percentShown(seconds, durationSeconds, completed),
    completed,
    resumeAt: resumeAt(stored?.position ?? 0, coverage, durationSeconds, completed),
    seekCeiling: rules.seekAhead ? null : seenWithoutGap(coverage, durationSeconds),
    threshold: rules.threshold,
    covered: coveredRanges(coverage, durationSeconds),
  };
}

/** Articles and quizzes have no seconds: they are done or not. */
function percentShown(seconds: number, durationSeconds: number, completed: boolean): number {
  if (durationSeconds === 0) return completed ? 100 : 0;
  return percentOf(seconds, durationSeconds);
}
