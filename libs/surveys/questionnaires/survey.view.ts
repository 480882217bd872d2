import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { questionKinds, type Question, type QuestionKind } from './question.rule';
import type { SurveyEntity } from './survey.entity';
import { surveyMays, surveyStates, type SurveyMay, type SurveyState } from './survey-state.rule';

export class SurveyQuestionView implements Question {
  @ApiProperty({ enum: questionKinds, enumName: 'SurveyQuestionKind' })
  kind: QuestionKind;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [String] })
  options: string[];

  @ApiProperty()
  satisfaction: boolean;
}

export class SurveyItemView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'Other words are another version, with answers of its own' })
  version: number;

  @ApiProperty()
  schoolYear: string;

  @ApiProperty({ type: Number, nullable: true })
  term: number | null;

  @ApiProperty()
  forRating: boolean;

  @ApiProperty({ format: 'date' })
  opensOn: string;

  @ApiProperty({ format: 'date' })
  closesOn: string;

  @ApiProperty({ enum: surveyStates, enumName: 'SurveyState' })
  state: SurveyState;

  @ApiProperty({ description: 'Families can answer today' })
  open: boolean;
}

export class SurveyPage extends PageOf(SurveyItemView) {}

export class SurveyTargetView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  name: string;
}

export class SurveyView extends SurveyItemView {
  @ApiProperty()
  intro: string;

  @ApiProperty()
  revision: number;

  @ApiProperty({ type: [SurveyQuestionView] })
  questions: SurveyQuestionView[];

  @ApiProperty({ type: [SurveyTargetView] })
  targets: SurveyTargetView[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Families that have answered within reach of who asks; null while under 10 and once it is counted',
  })
  received: number | null;

  @ApiProperty({ enum: surveyMays, enumName: 'SurveyMay', isArray: true })
  may: SurveyMay[];
}

export const surveyItem = (
  survey: SurveyEntity,
  more: { unitName: string; open: boolean },
): SurveyItemView => ({
  id: survey.id,
  unitId: survey.unitId,
  title: survey.title,
  version: survey.version,
  schoolYear: survey.schoolYear,
  term: survey.term,
  forRating: survey.forRating,
  opensOn: survey.opensOn,
  closesOn: survey.closesOn,
  state: survey.state,
  ...more,
});
