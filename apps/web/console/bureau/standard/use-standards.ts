import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  standardDraftsBegin,
  standardDraftsList,
  standardsCurrent,
  standardsFind,
  standardsList,
} from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { say } from '@web/ui/toast';
import { bureauPaths } from '../bureau.paths';

/** Names of the standard's answers in the query cache. */
export const standardKeys = {
  all: ['standards'] as const,
  list: (page: number) => ['standards', 'list', page] as const,
  drafts: () => ['standards', 'drafts'] as const,
  version: (id: string) => ['standards', 'version', id] as const,
  measures: () => ['standards', 'measures'] as const,
  comparisons: (kind: 'version' | 'draft', id: string) => ['standards', 'comparison', kind, id] as const,
  comparison: (kind: 'version' | 'draft', id: string, against: string) =>
    ['standards', 'comparison', kind, id, against] as const,
  problems: (id: string, stamp: number) => ['standards', 'problems', id, stamp] as const,
  draft: (id: string) => ['standards', 'draft', id] as const,
  simulation: (id: string) => ['standards', 'simulation', id] as const,
  simulated: (id: string, filter: object) => ['standards', 'simulation', id, 'schools', filter] as const,
};

/** To choose one from: the latest fifty. */
export const useVersionChoice = () =>
  useQuery({
    queryKey: [...standardKeys.list(1), 'choice'],
    queryFn: () => standardsList({ query: { page: 1, pageSize: 50 } }),
  });

export const useVersions = (page: number) =>
  useQuery({ queryKey: standardKeys.list(page), queryFn: () => standardsList({ query: { page } }) });

export const useDrafts = (enabled: boolean) =>
  useQuery({
    queryKey: standardKeys.drafts(),
    queryFn: () => standardDraftsList({ query: { pageSize: 50 } }),
    enabled,
  });

/** `current` is the one of the running cycle. */
export const useVersion = (id: string) =>
  useQuery({
    queryKey: standardKeys.version(id),
    queryFn: () => (id === 'current' ? standardsCurrent() : standardsFind({ path: { id } })),
  });

/** Begins a draft and goes there; a document brought along is read from its file. */
export function useBegin() {
  const { t } = useTranslation('console/bureau/standard');
  const cache = useQueryClient();
  const go = useNavigate();
  return useMutation({
    mutationFn: async ({ file, basedOn }: { file?: File; basedOn?: string }) => {
      const document = file && (JSON.parse(await file.text()) as Record<string, unknown>);
      return standardDraftsBegin({ body: { ...(document && { document }), ...(basedOn && { basedOn }) } });
    },
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: standardKeys.drafts() });
      await go(bureauPaths.standardDraft(id));
    },
    onError: (error) => {
      const fault = error instanceof Problem ? error.errors[0] : undefined;
      if (error instanceof SyntaxError) say(t('bring.unreadable'), 'urgent');
      else say(fault ? t('bring.fault', { field: fault.field }) : sentenceFor(error, t), 'urgent');
    },
  });
}
