import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '@web/i18n/error-words';
import { say } from '@web/ui/toast';
import { useUndo } from '../../frame/use-undo';
import { useRefreshHelp } from './use-help';

type Act = (request: { path: { id: string } }) => Promise<unknown>;

/** Puts a record away and offers it back. */
export function useAway(away: Act, back: Act): [ReactNode, (record: { id: string; name: string }) => void] {
  const { t } = useTranslation('console/school/library');
  const refresh = useRefreshHelp();
  const [undo, offer] = useUndo();
  const act = useMutation({
    mutationFn: async (record: { id: string; name: string }) => {
      await away({ path: { id: record.id } });
      await refresh();
      return record;
    },
    onSuccess: ({ id, name }) => offer(t('away', { name }), () => back({ path: { id } }).then(refresh)),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return [undo, (record) => act.mutate(record)];
}
