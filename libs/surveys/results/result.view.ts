import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { QuestionView, SurveyItemView } from '../questionnaires/survey.view';

export class ChoiceView {
  @ApiProperty({ description: 'scale: 1–5; otherwise the place of the option' })
  choice: number;

  @ApiProperty()
  answers: number;
}

export class QuestionResultView {
  @ApiProperty({ description: 'Place of the question' })
  question: number;

  @ApiProperty({ type: [ChoiceView] })
  choices: ChoiceView[];
}

export class SatisfactionView {
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

  @ApiProperty({ type: SatisfactionView, nullable: true })
  satisfaction: SatisfactionView | null;
}

export class SchoolGroupView extends GroupResultView {
  @ApiProperty({ enum: ['school', 'grade', 'class'] })
  kind: 'school' | 'grade' | 'class';

  @ApiProperty({ type: [QuestionResultView], description: 'Empty where the group is hidden' })
  results: QuestionResultView[];
}

export class SchoolResultsView {
  @ApiProperty({ type: SurveyItemView })
  survey: SurveyItemView;

  @ApiProperty({ type: [QuestionView] })
  questions: QuestionView[];

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Families so far while it runs; null while under 10',
  })
  received: number | null;

  @ApiProperty({ type: [SchoolGroupView], description: 'The school, then each grade with its classes' })
  groups: SchoolGroupView[];
}

export class SurveyTextView {
  @ApiProperty()
  text: string;
}

export class SurveyTextPage extends PageOf(SurveyTextView) {}

export class AreaResultView {
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

  @ApiProperty({ type: SatisfactionView, nullable: true })
  satisfaction: SatisfactionView | null;
}

export class AreaResultsView {
  @ApiProperty({ type: SurveyItemView })
  survey: SurveyItemView;

  @ApiProperty({ type: [QuestionView] })
  questions: QuestionView[];

  @ApiProperty({ type: Number, nullable: true })
  received: number | null;

  @ApiProperty({ type: AreaResultView })
  whole: AreaResultView;

  @ApiProperty({ type: [QuestionResultView] })
  results: QuestionResultView[];

  @ApiProperty({ type: [AreaResultView], description: 'Districts of a city; empty for a district' })
  districts: AreaResultView[];
}

export class SchoolResultView extends GroupResultView {
  @ApiProperty()
  districtName: string;
}

export class SchoolResultPage extends PageOf(SchoolResultView) {}
