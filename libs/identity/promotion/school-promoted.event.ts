import { defineEvent } from '@libs/platform';

/** A school has moved up: classes that stay may be in another stage, classes of the last grade have left. */
export interface SchoolMovedUp {
  schoolId: string;
  /** The one that has begun. */
  schoolYear: string;
  moved: { classId: string; stage: string }[];
  leftClassIds: string[];
}

export const SchoolPromoted = defineEvent<SchoolMovedUp>('identity.school-promoted');
