import type { Stage, Topic } from '@web/api/generated';

export const stages: readonly Stage[] = ['L1', 'L2', 'L3a', 'L3b', 'L4', 'L5'];
export const topics: readonly Topic[] = Array.from(
  { length: 14 },
  (_, index) => `T${String(index + 1).padStart(2, '0')}` as Topic,
);
