import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { askedQueriesList, type AskedQueriesListData, type AskedQueryPage } from '@web/api/generated';

/** Kept under `assessments`, so that an answer asks for all of it again. */
export const useAskedQueries = (query: AskedQueriesListData['query']): UseQueryResult<AskedQueryPage> =>
  useQuery({
    queryKey: ['assessments', 'figure-queries', query],
    queryFn: () => askedQueriesList({ query }),
    placeholderData: keepPreviousData,
  });
