import { defineEvent } from '@libs/platform';

/** Somebody asked for the schools at or below the path to be rated again, or changed what they are rated from. */
export const ComputationOrdered = defineEvent<{ path: string }>('rating.computation-ordered');
