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

/** They do not go any more. */
export const SiteVisitorsReleased = defineEvent<{
  visitId: string;
  /** Of the plan without them. */
  revision: number;
  /** YYYY-MM-DD, as they knew it. */
  day: string;
  /** Person ids. */
  visitorIds: string[];
}>('assessment.site-visitors-released');

/** Somebody was taken off before the report stood, and nobody goes in that place yet. */
export const SiteVisitPlaceFreed = defineEvent<{
  visitId: string;
  /** Of the plan with the free place. */
  revision: number;
}>('assessment.site-visit-place-freed');
