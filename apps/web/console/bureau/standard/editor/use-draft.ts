import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  standardDraftsDiscard,
  standardDraftsFind,
  standardDraftsSave,
  type StandardDraftView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { say } from '@web/ui/toast';
import { bureauPaths } from '../../bureau.paths';
import { documentOf, type StandardDocument } from '../standard-document.rule';
import { standardKeys } from '../use-standards';
import { withValue, type Place } from './field-at.rule';

/** What is written on the screen, and how it is kept. */
export function useDraft(draft: StandardDraftView) {
  const { t } = useTranslation('console/bureau/standard/editor');
  const cache = useQueryClient();
  const key = standardKeys.draft(draft.id);
  const [document, setDocument] = useState<StandardDocument>(() => documentOf(draft));
  const set = useCallback(
    (place: Place, value: unknown) => setDocument((before) => withValue(before, place, value)),
    [],
  );
  const save = useMutation({
    mutationFn: (revision: number) =>
      standardDraftsSave({ path: { id: draft.id }, body: { revision, document: { ...document } } }),
    onSuccess: async (saved) => {
      say(saved.problems.length > 0 ? t('savedWith', { count: saved.problems.length }) : t('saved'));
      cache.setQueryData(key, saved);
      await cache.invalidateQueries({ queryKey: standardKeys.drafts() });
      await cache.invalidateQueries({ queryKey: standardKeys.comparison('draft', draft.id) });
    },
  });
  return {
    document,
    set,
    isChanged: document !== documentOf(draft),
    save,
    keepMine: async () => save.mutate((await standardDraftsFind({ path: { id: draft.id } })).revision),
    takeTheirs: () => cache.resetQueries({ queryKey: key }),
  };
}

/** Puts the draft away and goes back to the list. */
export function useDiscard(draft: StandardDraftView) {
  const { t } = useTranslation('console/bureau/standard/editor');
  const cache = useQueryClient();
  const go = useNavigate();
  return useMutation({
    mutationFn: () => standardDraftsDiscard({ path: { id: draft.id }, body: { revision: draft.revision } }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: standardKeys.drafts() });
      await go(bureauPaths.standard, { state: { discarded: draft.id } });
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
}
