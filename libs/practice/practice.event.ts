import { defineEvent } from '@libs/platform';

/** A record counts now, because somebody has read it or because ten working days have passed. */
export const PracticeAccepted = defineEvent<{
  personId: string;
  pupilId: string;
  recordId: string;
  schoolId: string;
}>('practice.practice-accepted');

/** The school has answered a record with advice; `personId` is who wrote it. */
export const PracticeAdvised = defineEvent<{ personId: string; recordId: string; answerId: string }>(
  'practice.practice-advised',
);

/** A family has handed a record in, the first time or again. */
export const PracticeSubmitted = defineEvent<{ recordId: string; schoolId: string }>(
  'practice.practice-submitted',
);
