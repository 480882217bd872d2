import { defineEvent } from '@libs/platform';

/** A school's plan, or a change to it, is now what families read. */
export const PlanPublished = defineEvent<{ planId: string; schoolId: string; schoolYear: string }>(
  'plans.plan-published',
);
