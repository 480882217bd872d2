export { PracticeModule } from './practice.module';
export { PracticeAccepted, PracticeAdvised, PracticeSubmitted } from './practice.event';
export { practicePhotoKey } from './photos/practice-photo-key.rule';
export { PracticeRecords } from './practice-records';
