import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { AnswerBox } from './answers/answer-box.service';
import { ParticipationEntity, SheetEntity } from './answers/answer.entity';
import { AnswerRepository } from './answers/answer.repository';
import { Answers, AnswerStanding } from './answers/answers.service';
import { OwnSurveysController } from './answers/own-surveys.controller';
import { SurveyKeyring } from './answers/survey-keyring';
import { SurveyDesk } from './questionnaires/survey-desk.service';
import { SurveyEntity, SurveyTargetEntity } from './questionnaires/survey.entity';
import { SurveyLooks } from './questionnaires/survey-looks.service';
import { SurveyRepository } from './questionnaires/survey.repository';
import { SurveyClosing, SurveyOpening, SurveyWindow } from './questionnaires/survey-window.service';
import { SurveysController } from './questionnaires/surveys.controller';
import { Surveys } from './questionnaires/surveys.service';
import { CountingRepository } from './results/counting.repository';
import { Counting, CountingEnd } from './results/counting.service';
import { ResultsQuery } from './results/results.query';
import { SurveyResultsController } from './results/results.controller';
import { Results } from './results/results.service';
import { SurveyCountEntity, SurveyGroupEntity, SurveyTextEntity } from './results/survey-group.entity';
import { SurveysJob } from './surveys.job';
import './surveys.policy';

const entities = [
  SurveyEntity,
  SurveyTargetEntity,
  ParticipationEntity,
  SheetEntity,
  SurveyGroupEntity,
  SurveyCountEntity,
  SurveyTextEntity,
];
const questionnaires = [
  SurveyRepository,
  SurveyDesk,
  SurveyLooks,
  Surveys,
  SurveyOpening,
  SurveyClosing,
  SurveyWindow,
];
const answers = [AnswerRepository, AnswerBox, AnswerStanding, Answers, SurveyKeyring];
const results = [CountingRepository, CountingEnd, Counting, ResultsQuery, Results];

@Module({
  imports: [OrganizationModule, IdentityModule, TypeOrmModule.forFeature(entities)],
  controllers: [SurveysController, OwnSurveysController, SurveyResultsController],
  providers: [...questionnaires, ...answers, ...results, SurveysJob],
  exports: [SurveyOpening],
})
export class SurveysModule {}
