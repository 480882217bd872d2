import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  appealsList,
  appealsOpening,
  awardsList,
  awardsOfSchool,
  objectionsList,
  objectionsSender,
  type AppealOpeningView,
  type AppealPage,
  type AwardPage,
  type ObjectionPage,
  type ObjectionSenderView,
  type SchoolAwardsView,
} from '@web/api/generated';

/** Kept under `assessments`, so that a move of one asks for all of it again. */
const branch = ['assessments', 'decisions'] as const;

interface Wanted {
  assessmentId?: string | undefined;
  page: number;
}

const pageSize = 20;
const queryOf = ({ assessmentId, page }: Wanted) => ({
  page,
  pageSize,
  ...(assessmentId && { assessmentId }),
});

export const useObjections = (wanted: Wanted): UseQueryResult<ObjectionPage> =>
  useQuery({
    queryKey: [...branch, 'objections', wanted],
    queryFn: () => objectionsList({ query: queryOf(wanted) }),
    placeholderData: keepPreviousData,
  });

export const useSender = (id: string, wanted: boolean): UseQueryResult<ObjectionSenderView> =>
  useQuery({
    queryKey: [...branch, 'sender', id],
    queryFn: () => objectionsSender({ path: { id } }),
    enabled: wanted,
    gcTime: 0,
  });

export const useAppeals = (wanted: Wanted): UseQueryResult<AppealPage> =>
  useQuery({
    queryKey: [...branch, 'appeals', wanted],
    queryFn: () => appealsList({ query: queryOf(wanted) }),
    placeholderData: keepPreviousData,
  });

export const useAppealOpening = (assessmentId: string): UseQueryResult<AppealOpeningView> =>
  useQuery({
    queryKey: [...branch, 'opening', assessmentId],
    queryFn: () => appealsOpening({ path: { id: assessmentId } }),
  });

export const useAwards = (page: number): UseQueryResult<AwardPage> =>
  useQuery({
    queryKey: [...branch, 'awards', page],
    queryFn: () => awardsList({ query: { page, pageSize } }),
    placeholderData: keepPreviousData,
  });

export const useSchoolAwards = (unitId: string): UseQueryResult<SchoolAwardsView> =>
  useQuery({
    queryKey: [...branch, 'school-awards', unitId],
    queryFn: () => awardsOfSchool({ path: { unitId } }),
  });
