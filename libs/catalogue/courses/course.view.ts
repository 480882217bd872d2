import { ApiProperty } from '@nestjs/swagger';
import { stages, topics, type Stage, type Topic } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { lessonStates, type LessonState } from '../lessons/lesson-states';
import { lessonKinds, type LessonKind } from '../outlines/outline.rule';
import { coverUrlOf } from '../covers/cover-key.rule';
import { classHoursOf } from './class-hours.rule';
import { courseKinds, transitionTags, type CourseKind, type TransitionTag } from './course-kinds.rule';
import type { CourseVersionEntity } from './course-version.entity';
import type { CourseEntity } from './course.entity';
import { courseStates, type CourseMay, type CourseState } from './course-states.rule';

export const courseMays: CourseMay[] = ['edit', 'new-version', 'submit', 'return', 'publish', 'archive'];

export class CourseHeadView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: courseKinds, enumName: 'CourseKind' })
  kind: CourseKind;

  @ApiProperty({ enum: stages, enumName: 'Stage', isArray: true })
  stages: Stage[];

  @ApiProperty({ enum: topics, enumName: 'Topic', isArray: true })
  topics: Topic[];

  @ApiProperty({ enum: transitionTags, enumName: 'TransitionTag', isArray: true })
  transitions: TransitionTag[];

  @ApiProperty({ description: 'Class hours of 40 minutes of video, two decimals.' })
  classHours: number;

  @ApiProperty()
  lessonCount: number;

  @ApiProperty({ enum: courseStates, enumName: 'CourseState' })
  state: CourseState;

  @ApiProperty({ type: String, nullable: true })
  coverUrl: string | null;

  @ApiProperty({ description: 'The parent school that owns it.' })
  unitId: string;
}

export class CourseItemView extends CourseHeadView {
  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: Date | null;

  @ApiProperty({
    enum: courseStates,
    enumName: 'CourseState',
    nullable: true,
    description: 'Of the version being written; only for staff who may see it.',
  })
  draftState: CourseState | null;
}

export class CoursePage extends PageOf(CourseItemView) {}

export class LessonRowView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: lessonKinds, enumName: 'LessonKind' })
  kind: LessonKind;

  @ApiProperty({ type: Number, nullable: true, description: 'Seconds of a video.' })
  durationSeconds: number | null;

  @ApiProperty({ enum: lessonStates, enumName: 'LessonState', description: "The caller's own." })
  state: LessonState;
}

export class ChapterView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [LessonRowView] })
  lessons: LessonRowView[];
}

export class CourseView extends CourseHeadView {
  @ApiProperty({ description: 'The version shown: the one the caller began, else the current one.' })
  versionId: string;

  @ApiProperty()
  versionNumber: number;

  @ApiProperty({ description: 'Whether a later version than the one the caller began has been published.' })
  newerVersion: boolean;

  @ApiProperty({ description: 'Sanitised HTML.' })
  description: string;

  @ApiProperty({ type: [ChapterView] })
  chapters: ChapterView[];

  @ApiProperty({ enum: courseMays, enumName: 'CourseMay', isArray: true })
  may: CourseMay[];
}

export function courseHead(
  course: Pick<CourseEntity, 'id' | 'state' | 'unitId'>,
  version: CourseVersionEntity,
): CourseHeadView {
  return {
    id: course.id,
    title: version.title,
    kind: version.kind,
    stages: version.stages,
    topics: version.topics,
    transitions: version.transitions,
    classHours: classHoursOf(version.videoSeconds),
    lessonCount: version.lessonCount,
    state: course.state,
    coverUrl: coverUrlOf(version.coverKey),
    unitId: course.unitId,
  };
}
