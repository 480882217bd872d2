export { CounselModule } from './counsel.module';
export { QuestionAnswered } from './questions/question-answered.event';
