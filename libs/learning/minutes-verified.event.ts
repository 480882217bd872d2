import { defineEvent } from '@libs/platform';

/**
 * A learner's verified minutes of all time have crossed a multiple of ten, or reached what was asked for
 * (Announcements), on that day (`YYYY-MM-DD`, Asia/Shanghai). Not for every report: what follows from verified time
 * need not be worked out each time.
 */
export const MinutesVerified = defineEvent<{ personId: string; day: string }>('learning.minutes-verified');
