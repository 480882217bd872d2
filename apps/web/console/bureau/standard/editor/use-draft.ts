import { useMutation, useQueryClient } from '@tanstack/react-query';
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
import { useProblems } from './use-problems';
import { useWriting } from './use-writing';

/** What is written on the screen, what is wrong with it, and how it is kept. */
export function useDraft(draft: StandardDraftView) {
  const { t } = useTranslation('console/bureau/standard/editor');
  const cache = useQueryClient();
  const key = standardKeys.draft(draft.id);
  const { writing, set, change, undo, kept } = useWriting(documentOf(draft));
  const isChanged = writing.document !== documentOf(draft);
  const problems = useProblems(draft, writing, isChanged);
  const save = useMutation({
    mutationFn: ({ revision, document }: { revision: number; document: StandardDocument }) =>
      standardDraftsSave({ path: { id: draft.id }, body: { revision, document: { ...document } } }),
    onSuccess: async (saved, { document }) => {
      say(saved.problems.length > 0 ? t('savedWith', { count: saved.problems.length }) : t('saved'));
      // The cache keeps what is the same as before: only its own copy is known again.
      kept(document, documentOf(cache.setQueryData<StandardDraftView>(key, saved) ?? saved));
      await cache.invalidateQueries({ queryKey: standardKeys.drafts() });
      await cache.invalidateQueries({ queryKey: standardKeys.comparisons('draft', draft.id) });
    },
  });
  const keep = (revision: number): void => save.mutate({ revision, document: writing.document });
  return {
    document: writing.document,
    set,
    change,
    undo: writing.past.length > 0 ? undo : null,
    isChanged,
    problems,
    save: { ...save, act: () => keep(draft.revision) },
    keepMine: async () => keep((await standardDraftsFind({ path: { id: draft.id } })).revision),
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
