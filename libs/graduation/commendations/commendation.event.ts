import { defineEvent } from '@libs/platform';

/** A family was chosen; its certificate is owed. */
export const CommendationGranted = defineEvent<{ commendationId: string }>('graduation.commendation-granted');
