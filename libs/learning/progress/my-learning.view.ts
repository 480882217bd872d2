import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { percentOf } from '../watching/completion.rule';
import type { BegunCourseRow, NextLessonRow } from './begun-courses.query';

export class ContinueLessonView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: ['video', 'article', 'quiz'] })
  kind: string;

  @ApiProperty({ type: Number, nullable: true })
  durationSeconds: number | null;
}

export class ContinueCourseView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;
}

export class ContinueView {
  @ApiProperty({ type: ContinueLessonView })
  lesson: ContinueLessonView;

  @ApiProperty({ type: ContinueCourseView })
  course: ContinueCourseView;

  @ApiProperty({ type: String, nullable: true })
  posterUrl: string | null;

  @ApiProperty({ description: 'Of the lesson, floored to one decimal.' })
  percent: number;

  @ApiProperty({ description: 'Seconds of the lesson not seen yet.' })
  secondsLeft: number;
}

export class BegunCourseView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  kind: string;

  @ApiProperty()
  lessonCount: number;

  @ApiProperty()
  lessonsCompleted: number;

  @ApiProperty({ description: 'Mean of its lessons, floored to one decimal.' })
  percent: number;

  @ApiProperty({ format: 'date-time' })
  touchedAt: Date;
}

export class BegunCoursePage extends PageOf(BegunCourseView) {}

export function continueView(row: NextLessonRow, posterUrl: string | null): ContinueView {
  const { durationSeconds, coveredSeconds } = row;
  return {
    lesson: { id: row.lessonId, title: row.title, kind: row.kind, durationSeconds },
    course: { id: row.courseId, title: row.courseTitle },
    posterUrl,
    percent: durationSeconds ? percentOf(coveredSeconds, durationSeconds) : 0,
    secondsLeft: Math.max(0, Math.round((durationSeconds ?? 0) - coveredSeconds)),
  };
}

export function begunCourseView({ courseId, done, ...row }: BegunCourseRow): BegunCourseView {
  return { id: courseId, ...row, percent: Math.floor((done * 1000) / row.lessonCount + 1e-6) / 10 };
}
