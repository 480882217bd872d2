import { defineEvent } from '@libs/platform';

/**
 * The first guardian of a pupil has graduated in a school year, and with that the family (domain: graduation, 6). At least once:
 * two guardians who finish in the same instant may both announce it.
 */
export const FamilyGraduated = defineEvent<{ pupilId: string; personId: string; schoolId: string }>(
  'graduation.family-graduated',
);
