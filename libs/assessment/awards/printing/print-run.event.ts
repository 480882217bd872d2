import { defineEvent } from '@libs/platform';

/** Somebody wants the certificates of a cycle in one file. */
export const PrintRunAsked = defineEvent<{ runId: string }>('assessment.print-run-asked');
