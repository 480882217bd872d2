/** States of an assessment as they follow each other, those it ends in last. */
export const statesInOrder = [
  'DRAFT',
  'SELF_ASSESSING',
  'SUBMITTED',
  'DISTRICT_REVIEW',
  'RETURNED',
  'RECOMMENDED',
  'CITY_REVIEW',
  'ADJUDICATION',
  'SITE_VISIT',
  'PANEL',
  'PUBLICITY',
  'OBJECTION',
  'AWARDED',
  'NOT_AWARDED',
  'DISTRICT_REJECTED',
  'WITHDRAWN',
] as const;

/** Its place among them. */
export const placeOfState = (state: string): number => statesInOrder.findIndex((each) => each === state);
