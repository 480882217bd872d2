import { defineEvent } from '@libs/platform';

/** The answers of a survey are counted for good. `unitIds`: whose families were asked. Nobody's answer can be told from it. */
export const SurveyCounted = defineEvent<{ surveyId: string; forRating: boolean; unitIds: string[] }>(
  'surveys.survey-counted',
);
