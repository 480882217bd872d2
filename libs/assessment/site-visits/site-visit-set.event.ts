import { defineEvent } from '@libs/platform';

/** The plan of a visit was made or changed. */
export const SiteVisitSet = defineEvent<{
  visitId: string;
  /** 1: the first plan. */
  revision: number;
  /** YYYY-MM-DD */
  day: string;
  /** To another day than before. */
  moved: boolean;
  /** Visitors for whom something is new: person ids. */
  visitorIds: string[];
}>('assessment.site-visit-set');

/** Others go in their place. */
export const SiteVisitorsReleased = defineEvent<{
  visitId: string;
  /** Of the plan without them. */
  revision: number;
  /** YYYY-MM-DD, as they knew it. */
  day: string;
  /** Person ids. */
  visitorIds: string[];
}>('assessment.site-visitors-released');
