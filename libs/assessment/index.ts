export { AssessmentModule } from './assessment.module';
export { Assessments } from './assessments/assessments.service';
export { endStates } from './assessments/transition.rule';
export { drawReviewers, type Candidate } from './reviews/reviewers/reviewer-draw.rule';
export { VisitChecklists } from './site-visits/visit-checklists.service';
