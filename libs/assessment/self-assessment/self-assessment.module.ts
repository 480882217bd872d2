import { AskedQueriesController } from './asked-queries.controller';
import { AskedQueriesQuery } from './asked-queries.query';
import { AskedQueries } from './asked-queries.service';
import { AssessedItems } from './assessed-items.service';
import { Estimates } from './estimates.service';
import { FigureQueries } from './figure-queries.service';
import { FigureQueryEntity } from './figure-query.entity';
import { FiguresBehind } from './figures-behind.service';
import { HandIns } from './hand-in.service';
import { SelfAssessmentDesk } from './self-assessment-desk.service';
import { SelfAssessmentController } from './self-assessment.controller';
import { SelfAssessmentData } from './self-assessment.job';
import { SelfAssessmentRepository } from './self-assessment.repository';
import { SelfAssessments } from './self-assessments.service';
import { SelfEstimateEntity } from './self-estimate.entity';

/** What self-assessment brings to the module of assessments. */
export const selfAssessment = {
  entities: [SelfEstimateEntity, FigureQueryEntity],
  controllers: [SelfAssessmentController, AskedQueriesController],
  providers: [
    SelfAssessmentRepository,
    AssessedItems,
    AskedQueriesQuery,
    AskedQueries,
    FiguresBehind,
    SelfAssessments,
    Estimates,
    FigureQueries,
    SelfAssessmentDesk,
    HandIns,
    SelfAssessmentData,
  ],
};
