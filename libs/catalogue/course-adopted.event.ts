import { defineEvent } from '@libs/platform';

/** A school has taken another unit's course as its own. */
export const CourseAdopted = defineEvent<{ courseId: string; ownerId: string; schoolId: string }>(
  'catalogue.course-adopted',
);
