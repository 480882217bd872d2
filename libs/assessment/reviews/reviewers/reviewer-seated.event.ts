import { defineEvent } from '@libs/platform';

/** Somebody was drawn, or chosen, to review an assessment; whom, the review tells. */
export const ReviewerSeated = defineEvent<{ reviewId: string }>('assessment.reviewer-seated');
