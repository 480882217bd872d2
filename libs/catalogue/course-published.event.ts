import { defineEvent } from '@libs/platform';

/** A version of a course is open to learners from now on. */
export const CoursePublished = defineEvent<{ courseId: string; versionId: string; unitId: string }>(
  'catalogue.course-published',
);
