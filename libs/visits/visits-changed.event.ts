import { defineEvent } from '@libs/platform';

/** Visits of a school were recorded or taken back; figures made from them may be others. */
export const VisitsChanged = defineEvent<{ schoolId: string }>('visits.changed');
