import { defineEvent } from '@libs/platform';

/** The plan of a visit was made or changed; on which day and who goes, the visit tells. */
export const SiteVisitSet = defineEvent<{
  visitId: string;
  /** 1: the first plan. */
  revision: number;
  /** To another day than before. */
  moved: boolean;
  /** Of the visitors who are new in it: 1, 2. */
  positions: number[];
}>('assessment.site-visit-set');
