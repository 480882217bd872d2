import { defineEvent } from '@libs/platform';

/** Somebody was drawn, or chosen, to review an assessment; whom, the review tells. */
export const ReviewerSeated = defineEvent<{ reviewId: string }>('assessment.reviewer-seated');

/** A sheet was taken from a reviewer, or given up for a conflict; from whom and why, the review tells. */
export const ReviewerReleased = defineEvent<{ reviewId: string }>('assessment.reviewer-released');
