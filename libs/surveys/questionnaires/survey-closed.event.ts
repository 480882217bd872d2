import { defineEvent } from '@libs/platform';

/** Nothing more comes in: the sheets can be opened and counted. */
export const SurveyClosed = defineEvent<{ surveyId: string }>('surveys.survey-closed');
