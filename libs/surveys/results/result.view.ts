import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { SurveyQuestionView, SurveyItemView } from '../questionnaires/survey.view';

export class SurveyChoiceView {
  @ApiProperty({ description: 'scale: 1–5; otherwise the place of the option' })
  choice: number;

  @ApiProperty()
  answers: number;
}

export class SurveyQuestionResultView {
  @ApiProperty({ description: 'Place of the question' })
  question: number;

  @ApiProperty({ type: [SurveyChoiceView] })
  choices: SurveyChoiceView[];
}

export class SurveySatisfactionView {
  @ApiProperty()
  satisfied: number;

  @ApiProperty()
  of: number;

  @ApiProperty({ description: 'Observed, 0–1' })
  share: number;

  @ApiProperty({ description: 'Lower end of Wilson’s 95 % interval, 0–1' })
  lower: number;
}

class GroupResultView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  families: number;

  @ApiProperty({ type: Number, nullable: true, description: 'null: too few answers to be shown' })
  answers: number | null;

  @ApiProperty({ description: 'Enough answers for the number of families' })
  valid: boolean;

  @ApiProperty({ type: SurveySatisfactionView, nullable: true })
  satisfaction: SurveySatisfactionView | null;
}

export class SurveyGroupView extends GroupResultView {
  @ApiProperty({ enum: ['school', 'grade', 'class'] })
  kind: 'school' | 'grade' | 'class';

  @ApiProperty({ type: [SurveyQuestionResultView], description: 'Empty where the group is hidden' })
  results: SurveyQuestionResultView[];
}

export class SchoolSurveyView {
  @ApiProperty({ type: SurveyItemView })
  survey: SurveyItemView;

  @ApiProperty({ type: [SurveyQuestionView] })
  questions: SurveyQuestionView[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Families so far while it runs; null while under 10',
  })
  received: number | null;

  @ApiProperty({ type: [SurveyGroupView], description: 'The school, then each grade with its classes' })
  groups: SurveyGroupView[];
}

export class SurveyTextView {
  @ApiProperty()
  text: string;
}

export class SurveyTextPage extends PageOf(SurveyTextView) {}

export class SurveyAreaView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Schools that were asked' })
  schools: number;

  @ApiProperty({ description: 'Those with enough answers for their families' })
  validSchools: number;

  @ApiProperty({ description: 'Of the schools whose answers are shown, as all figures here' })
  families: number;

  @ApiProperty()
  answers: number;

  @ApiProperty({ type: SurveySatisfactionView, nullable: true })
  satisfaction: SurveySatisfactionView | null;
}

export class AreaSurveyView {
  @ApiProperty({ type: SurveyItemView })
  survey: SurveyItemView;

  @ApiProperty({ type: [SurveyQuestionView] })
  questions: SurveyQuestionView[];

  @ApiProperty({ type: Number, nullable: true })
  received: number | null;

  @ApiProperty({ type: SurveyAreaView })
  whole: SurveyAreaView;

  @ApiProperty({ type: [SurveyQuestionResultView] })
  results: SurveyQuestionResultView[];

  @ApiProperty({ type: [SurveyAreaView], description: 'Districts of a city; empty for a district' })
  districts: SurveyAreaView[];
}

export class SurveySchoolView extends GroupResultView {
  @ApiProperty()
  districtName: string;
}

export class SurveySchoolPage extends PageOf(SurveySchoolView) {}
