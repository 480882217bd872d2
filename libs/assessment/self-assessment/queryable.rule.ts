import type { AssessmentState } from '../assessments/transition.rule';

const tooLate: readonly AssessmentState[] = [
  'PANEL',
  'PUBLICITY',
  'OBJECTION',
  'AWARDED',
  'NOT_AWARDED',
  'DISTRICT_REJECTED',
  'WITHDRAWN',
];

/** A figure may be doubted until it is frozen, and until the panel takes the assessment up: then objections begin. */
export const isQueryable = (assessment: { state: AssessmentState; snapshotId: string | null }): boolean =>
  assessment.snapshotId === null && !tooLate.includes(assessment.state);
