import { defineEvent } from '@libs/platform';

/** A course is no longer listed; who began it may finish. */
export const CourseArchived = defineEvent<{ courseId: string; unitId: string }>('catalogue.course-archived');
