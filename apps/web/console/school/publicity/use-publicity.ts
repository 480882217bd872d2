import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  publicityList,
  raisedObjectionsList,
  type PublicityPage,
  type RaisedObjectionPage,
} from '@web/api/generated';

const pageSize = 20;
const branch = ['assessments', 'publicity'] as const;

/** What is shown to everybody today. */
export const useShownTitles = (page: number): UseQueryResult<PublicityPage> =>
  useQuery({
    queryKey: [...branch, 'shown', page],
    queryFn: () => publicityList({ query: { page, pageSize } }),
    placeholderData: keepPreviousData,
  });

/** What the school itself has objected to. */
export const useRaisedObjections = (unitId: string, page: number): UseQueryResult<RaisedObjectionPage> =>
  useQuery({
    queryKey: [...branch, 'raised', unitId, page],
    queryFn: () => raisedObjectionsList({ path: { unitId }, query: { page, pageSize } }),
    placeholderData: keepPreviousData,
  });
