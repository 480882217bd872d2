import { defineEvent } from '@libs/platform';

/** Committees, seats or meetings of a school are no longer as they were; figures made from them may be others. */
export const CommitteeChanged = defineEvent<{ schoolId: string }>('committees.changed');
