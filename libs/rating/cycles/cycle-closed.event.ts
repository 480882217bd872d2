import { defineEvent } from '@libs/platform';

/** The city, or the calendar, wants a cycle's figures to stand still: a last count, then the freeze. */
export const CycleClosingOrdered = defineEvent<{ cycleId: string; by: string | null }>(
  'rating.cycle-closing-ordered',
);

/** A cycle's figures stand and change no more. */
export const CycleClosed = defineEvent<{ cycleId: string }>('rating.cycle-closed');
