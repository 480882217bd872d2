import { defineEvent } from '@libs/platform';

/** A school does not believe a figure. */
export const FigureQueried = defineEvent<{ queryId: string }>('assessment.figure-queried');

/** The district has answered it. */
export const FigureAnswered = defineEvent<{ queryId: string }>('assessment.figure-answered');
