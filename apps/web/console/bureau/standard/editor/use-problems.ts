import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { standardDraftsCheck, type StandardDraftView, type StandardProblemView } from '@web/api/generated';
import { standardKeys } from '../use-standards';
import type { Writing } from './use-writing';

const pause = 500;

/** What is wrong with a draft as it is written; the server is asked when the writer pauses, the answer before stays until then. */
export function useProblems(
  draft: StandardDraftView,
  writing: Writing,
  isChanged: boolean,
): readonly StandardProblemView[] {
  const [calm, setCalm] = useState(writing);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(writing), pause);
    return () => clearTimeout(timer);
  }, [writing]);
  const check = useQuery({
    queryKey: standardKeys.problems(draft.id, calm.stamp),
    queryFn: () => standardDraftsCheck({ path: { id: draft.id }, body: { document: { ...calm.document } } }),
    enabled: isChanged && calm.stamp > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  });
  return isChanged && check.data ? check.data.problems : draft.problems;
}
