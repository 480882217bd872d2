import { defineEvent } from '@libs/platform';

/** The answers of a survey are counted for good; `schoolIds`: whose families were asked. It says nothing of any answer. */
export const SurveyCounted = defineEvent<{ surveyId: string; forRating: boolean; schoolIds: string[] }>(
  'surveys.survey-counted',
);
