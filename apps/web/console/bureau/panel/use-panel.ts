import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  panelCandidatesList,
  panelCandidatesOne,
  panelCandidatesSensitivity,
  panelsList,
  panelsOne,
  type PanelCandidateDetailView,
  type PanelCandidatePage,
  type PanelDetailView,
  type PanelPage,
  type SensitivityView,
} from '@web/api/generated';

const branch = ['assessments', 'panel'] as const;

export const useCandidates = (page: number): UseQueryResult<PanelCandidatePage> =>
  useQuery({
    queryKey: [...branch, 'candidates', page],
    queryFn: () => panelCandidatesList({ query: { page, pageSize: 50 } }),
    placeholderData: keepPreviousData,
  });

export const useCandidate = (assessmentId: string): UseQueryResult<PanelCandidateDetailView> =>
  useQuery({
    queryKey: [...branch, 'candidate', assessmentId],
    queryFn: () => panelCandidatesOne({ path: { assessmentId } }),
  });

export const useSensitivity = (assessmentId: string): UseQueryResult<SensitivityView> =>
  useQuery({
    queryKey: [...branch, 'sensitivity', assessmentId],
    queryFn: () => panelCandidatesSensitivity({ path: { assessmentId } }),
    staleTime: Infinity,
  });

export const usePanels = (page: number): UseQueryResult<PanelPage> =>
  useQuery({
    queryKey: [...branch, 'sessions', page],
    queryFn: () => panelsList({ query: { page, pageSize: 10 } }),
    placeholderData: keepPreviousData,
  });

export const usePanel = (id: string): UseQueryResult<PanelDetailView> =>
  useQuery({ queryKey: [...branch, 'session', id], queryFn: () => panelsOne({ path: { id } }) });
