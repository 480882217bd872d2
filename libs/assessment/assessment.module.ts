import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { RatingModule } from '@libs/rating';
import { AssessmentGuards } from './assessments/assessment-guards';
import { AssessmentNews } from './assessments/assessment-news.service';
import { AssessmentEntity } from './assessments/assessment.entity';
import { AssessmentRepository } from './assessments/assessment.repository';
import { AssessmentsQuery } from './assessments/assessments.query';
import { Assessments } from './assessments/assessments.service';

const entities = [AssessmentEntity];

const assessments = [AssessmentRepository, AssessmentsQuery, AssessmentNews, AssessmentGuards, Assessments];

@Module({
  imports: [OrganizationModule, IdentityModule, RatingModule, TypeOrmModule.forFeature(entities)],
  providers: [...assessments],
  exports: [Assessments],
})
export class AssessmentModule {}
