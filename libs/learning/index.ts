export { LearningModule } from './learning.module';
export { Learning } from './learning';
export type { LearnedLesson, LearningRecord, QuizResult } from './learning-record';
export { LessonCompleted } from './lesson-completed.event';
export { MinutesVerified } from './minutes-verified.event';
export { QuizPassed } from './quiz-passed.event';
