import { defineEvent } from '@libs/platform';
import type { AssessmentAction, AssessmentState } from './transition.rule';

/** An assessment was begun or came into another state. */
export const AssessmentMoved = defineEvent<{
  assessmentId: string;
  unitId: string;
  cycleId: string;
  from: AssessmentState | null;
  to: AssessmentState;
  action: AssessmentAction;
  /** Of the assessment afterwards. */
  version: number;
}>('assessment.moved');
