export { AssessmentModule } from './assessment.module';
export { AssessmentMoved } from './assessments/assessment-moved.event';
export { Assessments } from './assessments/assessments.service';
export { endStates } from './assessments/transition.rule';
export {
  AppealAnswered,
  AppealFiled,
  ObjectionAnswered,
  ObjectionRaised,
} from './objections/objection.event';
export { RecordsQuery } from './evidence/records.query';
export { CourseDraws } from './reviews/materials/course-draws.service';
export { drawReviewers, type Candidate } from './reviews/reviewers/reviewer-draw.rule';
export { ReviewerReleased, ReviewerSeated } from './reviews/reviewers/reviewer-seated.event';
export { FigureAnswered, FigureQueried } from './self-assessment/figure-query.event';
export { visitPhotoKey } from './site-visits/photo-key.rule';
export { SiteVisitorsReleased, SiteVisitPlaceFreed, SiteVisitSet } from './site-visits/site-visit-set.event';
export { VisitChecklists } from './site-visits/visit-checklists.service';
