import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { RatingModule } from '@libs/rating';
import { AssessmentAccess } from './assessment-access.service';
import './assessment.policy';
import { ApplicationDays } from './assessments/application-days.service';
import { AssessmentDesk } from './assessments/assessment-desk.service';
import { AssessmentGuards } from './assessments/assessment-guards';
import { AssessmentNews } from './assessments/assessment-news.service';
import { AssessmentReading } from './assessments/assessment-reading.service';
import { AssessmentEntity } from './assessments/assessment.entity';
import { AssessmentRepository } from './assessments/assessment.repository';
import { AssessmentWays } from './assessments/assessment-ways.service';
import { AssessmentsController } from './assessments/assessments.controller';
import { AssessmentsJob } from './assessments/assessments.job';
import { AssessmentsQuery } from './assessments/assessments.query';
import { Assessments } from './assessments/assessments.service';
import { RecordsQuery } from './evidence/records.query';
import { SchoolAssessments } from './assessments/school-assessments.service';
import { VetoGuard } from './assessments/veto-guard.service';
import { decisions } from './decisions.module';
import { evidence } from './evidence/evidence.module';
import { reviews } from './reviews/reviews.module';
import { selfAssessment } from './self-assessment/self-assessment.module';
import { siteVisits } from './site-visits/site-visits.module';

const entities = [
  AssessmentEntity,
  ...selfAssessment.entities,
  ...evidence.entities,
  ...reviews.entities,
  ...siteVisits.entities,
  ...decisions.entities,
];

const assessments = [
  AssessmentRepository,
  AssessmentsQuery,
  AssessmentNews,
  AssessmentGuards,
  AssessmentWays,
  VetoGuard,
  Assessments,
  AssessmentAccess,
  ApplicationDays,
  AssessmentReading,
  AssessmentDesk,
  SchoolAssessments,
  AssessmentsJob,
];

@Module({
  imports: [OrganizationModule, IdentityModule, RatingModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    AssessmentsController,
    ...selfAssessment.controllers,
    ...evidence.controllers,
    ...reviews.controllers,
    ...siteVisits.controllers,
    ...decisions.controllers,
  ],
  providers: [
    ...assessments,
    ...selfAssessment.providers,
    ...evidence.providers,
    ...reviews.providers,
    ...siteVisits.providers,
    ...decisions.providers,
  ],
  exports: [Assessments, RecordsQuery],
})
export class AssessmentModule {}
