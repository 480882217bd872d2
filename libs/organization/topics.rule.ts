import { stages, topics, type Stage, type Topic } from './vocabulary';

/** In which stages a topic is required (domain: stages and topics, table 4). T14 is for who needs it. */
const requiredIn: Record<Topic, readonly Stage[]> = {
  T01: stages,
  T02: stages,
  T03: stages,
  T04: ['L2', 'L3a', 'L3b'],
  T05: ['L3a', 'L3b', 'L4', 'L5'],
  T06: stages,
  T07: stages,
  T08: stages,
  T09: stages,
  T10: ['L3b', 'L4', 'L5'],
  T11: ['L2', 'L3a', 'L3b', 'L4'],
  T12: ['L4', 'L5'],
  T13: stages,
  T14: [],
};

/** The topics a guardian of this stage should meet, in the order of their codes. */
export function requiredTopics(stage: Stage): Topic[] {
  return topics.filter((topic) => requiredIn[topic].includes(stage));
}
