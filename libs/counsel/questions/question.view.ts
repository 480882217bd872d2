import { ApiProperty } from '@nestjs/swagger';
import { topics, type Topic } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { questionMays, questionStates, type QuestionMay, type QuestionState } from './question-state.rule';

export class CounselQuestionItemView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The first lines' })
  text: string;

  @ApiProperty({ enum: topics, enumName: 'Topic', nullable: true })
  topic: Topic | null;

  @ApiProperty({ type: String, nullable: true, description: 'null: to the school' })
  expertName: string | null;

  @ApiProperty({ enum: questionStates, enumName: 'QuestionState' })
  state: QuestionState;

  @ApiProperty({ format: 'date' })
  askedOn: string;

  @ApiProperty({ format: 'date', description: 'The fifth working day after' })
  dueOn: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Working days until the first answer' })
  answeredIn: number | null;
}

export class CounselQuestionPage extends PageOf(CounselQuestionItemView) {}

export class CounselPostView {
  @ApiProperty()
  fromAsker: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Of who answered; null for the asker' })
  authorName: string | null;

  @ApiProperty()
  text: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt: string;
}

export class PublishedTextView {
  @ApiProperty()
  question: string;

  @ApiProperty()
  answer: string;
}

export class CounselQuestionView extends CounselQuestionItemView {
  @ApiProperty()
  schoolName: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of who asked; null once the account is gone' })
  askerName: string | null;

  @ApiProperty()
  mayPublish: boolean;

  @ApiProperty({ type: PublishedTextView, nullable: true })
  published: PublishedTextView | null;

  @ApiProperty()
  revision: number;

  @ApiProperty({ type: [CounselPostView] })
  posts: CounselPostView[];

  @ApiProperty({ enum: questionMays, enumName: 'QuestionMay', isArray: true })
  may: QuestionMay[];
}

export class ExpertView {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Where she teaches' })
  unitName: string;

  @ApiProperty({ description: 'The child whose school she answers for' })
  pupilId: string;
}

export class ExpertsView {
  @ApiProperty({ type: [ExpertView] })
  items: ExpertView[];
}

export class QuestionFiguresView {
  @ApiProperty({ description: 'In the running school year' })
  asked: number;

  @ApiProperty()
  waiting: number;

  @ApiProperty({ description: 'Waiting for longer than five working days' })
  overdue: number;

  @ApiProperty({ description: 'First answered within five working days' })
  inTime: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Mean working days until the first answer' })
  meanDays: number | null;
}
