export { AppointmentCalledOff, AppointmentSoon } from './appointments/appointment-soon.event';
export { CounselModule } from './counsel.module';
export { QuestionAnswered, QuestionAsked } from './questions/question-answered.event';
