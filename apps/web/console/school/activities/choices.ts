import type { ActivityKind, ActivityState, Topic } from '@web/api/generated';
import type { Tone } from '../../frame/state-tag';

export const activityKinds: readonly ActivityKind[] = [
  'lecture',
  'salon',
  'parent_child',
  'open_day',
  'base_visit',
];

export const activityStates: readonly ActivityState[] = ['DRAFT', 'PUBLISHED', 'HELD', 'CLOSED', 'CANCELLED'];

export const toneOf: Record<ActivityState, Tone> = {
  DRAFT: 'plain',
  PUBLISHED: 'good',
  HELD: 'now',
  CLOSED: 'good',
  CANCELLED: 'faint',
};

export const topics: readonly Topic[] = [
  'T01',
  'T02',
  'T03',
  'T04',
  'T05',
  'T06',
  'T07',
  'T08',
  'T09',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
];
