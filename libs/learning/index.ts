export { LearningModule } from './learning.module';
export { Learning } from './learning';
export { Announcements } from './watching/announcements';
export { LessonCompleted } from './lesson-completed.event';
export { MinutesVerified } from './minutes-verified.event';
export { QuizPassed } from './quiz-passed.event';
export { LearningRecount } from './recount/learning-recount.service';
