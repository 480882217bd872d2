export { AssessmentModule } from './assessment.module';
export { AssessmentMoved } from './assessments/assessment-moved.event';
export { Assessments } from './assessments/assessments.service';
export { endStates } from './assessments/transition.rule';
export { drawReviewers, type Candidate } from './reviews/reviewers/reviewer-draw.rule';
export { VisitChecklists } from './site-visits/visit-checklists.service';
