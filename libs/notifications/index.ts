export { ContactRotation } from './contacts/contact-rotation.service';
export { NotificationsModule } from './notifications.module';
export { AssessmentTidings } from './offices/assessment-tidings.job';
export { ObjectionTidings } from './offices/objection-tidings.job';
export { ReviewTidings } from './offices/review-tidings.job';
export { TitleTidings } from './offices/title-tidings.job';
