export { PracticeModule } from './practice.module';
export { type AcceptedRecord } from './accepted-records.query';
export { PracticeAccepted, PracticeAdvised, PracticeSubmitted } from './practice.event';
export { PracticeRecords } from './practice-records';
