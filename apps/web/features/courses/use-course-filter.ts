import { useSearchParams } from 'react-router';
import type { CourseItemView } from '@web/api/generated';

type Stage = CourseItemView['stages'][number];
type Topic = CourseItemView['topics'][number];

export const stages: readonly Stage[] = ['L2', 'L3a', 'L3b', 'L4', 'L5'];
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

export interface CourseFilter {
  stage?: Stage;
  topic?: Topic;
  q?: string;
}

/** The filter lives in the address: it can be sent on, and going back finds it again. */
export function useCourseFilter(): [CourseFilter, (part: Partial<CourseFilter>) => void] {
  const [search, setSearch] = useSearchParams();
  const filter: CourseFilter = {
    stage: stages.find((code) => code === search.get('stage')),
    topic: topics.find((code) => code === search.get('topic')),
    q: search.get('q') || undefined,
  };
  const change = (part: Partial<CourseFilter>): void => {
    const next = Object.entries({ ...filter, ...part }).filter((pair): pair is [string, string] =>
      Boolean(pair[1]),
    );
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return [filter, change];
}
