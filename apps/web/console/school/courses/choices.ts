import type { CourseKind, CourseState, Stage, Topic, TransitionTag } from '@web/api/generated';
import type { Tone } from '../../frame/state-tag';

// The server's lists, in its order; the type check fails when one is missing a word of the contract.
export const courseKinds: readonly CourseKind[] = ['micro', 'series', 'lecture', 'activity', 'public_class'];
export const stages: readonly Stage[] = ['L1', 'L2', 'L3a', 'L3b', 'L4', 'L5'];
export const topics: readonly Topic[] = Array.from(
  { length: 14 },
  (_, index) => `T${String(index + 1).padStart(2, '0')}` as Topic,
);
export const transitions: readonly TransitionTag[] = ['幼小', '小初', '初高'];
export const courseStates: readonly CourseState[] = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'PUBLISHED',
  'ARCHIVED',
];

export const toneOf: Readonly<Record<CourseState, Tone>> = {
  DRAFT: 'faint',
  SUBMITTED: 'now',
  RETURNED: 'bad',
  PUBLISHED: 'good',
  ARCHIVED: 'plain',
};
