import { ApiProperty } from '@nestjs/swagger';
import { lessonKinds, questionKinds, type LessonKind, type QuestionKind } from '../outlines/outline.rule';
import { courseMays, CourseHeadView } from './course.view';
import type { CourseMay } from './course-states.rule';

export class DraftOptionView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  text: string;

  @ApiProperty()
  right: boolean;
}

export class DraftQuestionView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: questionKinds, enumName: 'QuestionKind' })
  kind: QuestionKind;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: [DraftOptionView] })
  options: DraftOptionView[];

  @ApiProperty()
  explanation: string;
}

export class DraftQuizView {
  @ApiProperty({ description: 'Percent.' })
  passMark: number;

  @ApiProperty({ type: [DraftQuestionView] })
  questions: DraftQuestionView[];
}

export class DraftLessonView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: lessonKinds, enumName: 'LessonKind' })
  kind: LessonKind;

  @ApiProperty({ type: String, nullable: true })
  assetId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'State of the video; MISSING when it is gone.' })
  assetState: string | null;

  @ApiProperty({ type: Number, nullable: true })
  durationSeconds: number | null;

  @ApiProperty({ type: String, nullable: true })
  articleHtml: string | null;

  @ApiProperty({ type: DraftQuizView, nullable: true })
  quiz: DraftQuizView | null;
}

export class DraftChapterView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [DraftLessonView] })
  lessons: DraftLessonView[];
}

export class PublishProblemView {
  @ApiProperty()
  code: string;

  @ApiProperty()
  message: string;

  @ApiProperty({ type: String, nullable: true })
  chapterId: string | null;

  @ApiProperty({ type: String, nullable: true })
  lessonId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Title of the chapter or lesson concerned.' })
  title: string | null;
}

/** The version being written, with all that learners do not see. */
export class DraftView extends CourseHeadView {
  @ApiProperty()
  versionId: string;

  @ApiProperty()
  versionNumber: number;

  @ApiProperty({ description: 'To be sent back with the next change.' })
  revision: number;

  @ApiProperty()
  description: string;

  @ApiProperty({ type: String, nullable: true, description: "The reviewer's last words." })
  reviewNote: string | null;

  @ApiProperty({ type: [DraftChapterView] })
  chapters: DraftChapterView[];

  @ApiProperty({ type: [PublishProblemView], description: 'What still keeps it from being published.' })
  problems: PublishProblemView[];

  @ApiProperty({ enum: courseMays, enumName: 'CourseMay', isArray: true })
  may: CourseMay[];
}
