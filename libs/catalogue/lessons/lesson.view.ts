import { ApiProperty } from '@nestjs/swagger';
import { lessonKinds, questionKinds, type LessonKind, type QuestionKind } from '../outlines/outline.rule';
import { lessonStates, type LessonState } from './lesson-states';

export class LessonOptionView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'Empty in a true-false question, whose ids are `true` and `false`.' })
  text: string;
}

export class LessonQuestionView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: questionKinds, enumName: 'QuestionKind' })
  kind: QuestionKind;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: [LessonOptionView] })
  options: LessonOptionView[];
}

/** A quiz as it is put to a learner: which options are right is told by the answer to an attempt. */
export class LessonQuizView {
  @ApiProperty({ description: 'Percent of right answers with which it is passed.' })
  passMark: number;

  @ApiProperty({ type: [LessonQuestionView] })
  questions: LessonQuestionView[];
}

export class LessonSubtitleView {
  @ApiProperty()
  lang: string;

  @ApiProperty()
  label: string;

  @ApiProperty()
  url: string;
}

export class LessonVideoView {
  @ApiProperty()
  assetId: string;

  @ApiProperty({ type: String, nullable: true })
  posterUrl: string | null;

  @ApiProperty({ type: String, nullable: true })
  storyboardUrl: string | null;

  @ApiProperty({ type: [LessonSubtitleView] })
  subtitles: LessonSubtitleView[];
}

export class LessonView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  courseId: string;

  @ApiProperty()
  courseTitle: string;

  @ApiProperty()
  chapterTitle: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: lessonKinds, enumName: 'LessonKind' })
  kind: LessonKind;

  @ApiProperty({ type: Number, nullable: true, description: 'Seconds of a video.' })
  durationSeconds: number | null;

  @ApiProperty({ enum: lessonStates, enumName: 'LessonState', description: "The caller's own." })
  state: LessonState;

  @ApiProperty({ type: LessonVideoView, nullable: true })
  video: LessonVideoView | null;

  @ApiProperty({ type: String, nullable: true, description: 'Sanitised HTML of an article.' })
  articleHtml: string | null;

  @ApiProperty({ type: LessonQuizView, nullable: true })
  quiz: LessonQuizView | null;

  @ApiProperty({ type: String, nullable: true, description: 'Id of the lesson before this one.' })
  previousId: string | null;

  @ApiProperty({ type: String, nullable: true })
  nextId: string | null;
}
