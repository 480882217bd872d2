export { ActivitiesModule } from './activities.module';
export {
  ActivityAttended,
  ActivityCancelled,
  ActivityClosed,
  ActivityHeld,
  ActivityMoved,
  ActivityPublished,
  ActivityReminderDue,
  AttendanceTakenBack,
  MakeUpOffered,
  PlaceGranted,
} from './activity.event';
export { ActivityGuests } from './places/activity-guests';
export { activityPhotoKey } from './reports/photo-key.rule';
export { Attendance } from './presence/attendance';
