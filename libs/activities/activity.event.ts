import { defineEvent } from '@libs/platform';

/** Time or place is another than families were told. */
export const ActivityMoved = defineEvent<{ activityId: string }>('activities.activity-moved');

export const ActivityCancelled = defineEvent<{ activityId: string }>('activities.activity-cancelled');

/** Families may read of it and sign up. */
export const ActivityPublished = defineEvent<{ activityId: string }>('activities.activity-published');

/** It is tomorrow or today, and who has signed up should be told once: `ActivityGuests` says who. */
export const ActivityReminderDue = defineEvent<{ activityId: string }>('activities.reminder-due');

/** It has taken place. */
export const ActivityHeld = defineEvent<{ activityId: string; schoolId: string }>('activities.activity-held');

/** Its summary is written. */
export const ActivityClosed = defineEvent<{ activityId: string; schoolId: string }>(
  'activities.activity-closed',
);

/** A family on the waiting list has its places now. */
export const PlaceGranted = defineEvent<{ activityId: string; pupilId: string; personId: string }>(
  'activities.place-granted',
);

/** A family was there, or has made up for it online; announced again when who made up for it is then found on the list. */
export const ActivityAttended = defineEvent<{ activityId: string; pupilId: string; personId: string }>(
  'activities.activity-attended',
);

/** Families were taken off the list of who was there; `personIds` are those whose hours went with it. */
export const AttendanceTakenBack = defineEvent<{
  activityId: string;
  schoolId: string;
  pupilIds: string[];
  personIds: string[];
}>('activities.attendance-taken-back');

/** An activity that is over has a lesson that makes up for it now. */
export const MakeUpOffered = defineEvent<{ activityId: string }>('activities.make-up-offered');
