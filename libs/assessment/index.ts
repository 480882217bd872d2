export { AssessmentModule } from './assessment.module';
export { AssessmentMoved } from './assessments/assessment-moved.event';
export { Assessments } from './assessments/assessments.service';
export { endStates } from './assessments/transition.rule';
