import { defineEvent } from '@libs/platform';

/**
 * A learner's verified minutes of all time have crossed a multiple of ten, on that day (`YYYY-MM-DD`,
 * Asia/Shanghai). Crossings only: what follows from verified time need not be worked out for every report.
 */
export const MinutesVerified = defineEvent<{ personId: string; day: string }>('learning.minutes-verified');
