export { ContactRotation } from './contacts/contact-rotation.service';
export { NotificationsModule } from './notifications.module';
