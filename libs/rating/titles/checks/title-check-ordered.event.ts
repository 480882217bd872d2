import { defineEvent } from '@libs/platform';

/** Somebody asked for the held titles to be checked on the last closed cycle. */
export const TitleCheckOrdered = defineEvent<{ cycleId: string }>('rating.title-check-ordered');
