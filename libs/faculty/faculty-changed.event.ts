import { defineEvent } from '@libs/platform';

/** A school's register or its trainings are no longer as they were; figures made from them may be others. */
export const FacultyChanged = defineEvent<{ schoolId: string }>('faculty.changed');
