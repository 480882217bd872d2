import { ApiProperty } from '@nestjs/swagger';
import { SurveyQuestionView } from '../questionnaires/survey.view';

export class AskedFamilyView {
  @ApiProperty()
  surveyId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ format: 'date' })
  closesOn: string;

  @ApiProperty()
  pupilId: string;

  @ApiProperty()
  childName: string;

  @ApiProperty({ description: 'By one guardian for the whole family' })
  answered: boolean;
}

export class AskedFamiliesView {
  @ApiProperty({ type: [AskedFamilyView] })
  items: AskedFamilyView[];
}

export class OpenSurveyView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  intro: string;

  @ApiProperty({ format: 'date' })
  closesOn: string;

  @ApiProperty({ type: [SurveyQuestionView] })
  questions: SurveyQuestionView[];

  @ApiProperty({ type: [AskedFamilyView], description: 'Families of the guardian that are asked' })
  families: AskedFamilyView[];
}
