import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  ratedSchoolsDistricts,
  ratedSchoolsList,
  ratedSchoolsPyramid,
  type DistrictRatingView,
  type PyramidView,
} from '@web/api/generated';
import { bureauKeys } from './bureau.keys';

export const usePyramid = (): UseQueryResult<PyramidView> =>
  useQuery({ queryKey: bureauKeys.pyramid(), queryFn: () => ratedSchoolsPyramid() });

/** Districts within the person's reach, with their schools by tier. */
export const useDistricts = (): UseQueryResult<DistrictRatingView[]> =>
  useQuery({ queryKey: bureauKeys.districts(), queryFn: () => ratedSchoolsDistricts() });

/** When the ratings were last worked out, as an instant; null before the first time. */
export const useRatedAt = (): UseQueryResult<string | null> =>
  useQuery({
    queryKey: bureauKeys.schools({ ratedAt: true }),
    queryFn: async () => (await ratedSchoolsList({ query: { pageSize: 1 } })).items[0]?.checkedAt ?? null,
  });
