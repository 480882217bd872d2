import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { inboxSummary } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { paths } from '@web/app/paths';
import { useNarrow } from '../kit/use-scheme';

/** How many messages wait to be read, in words; null when none. */
export function useUnreadWords(): string | null {
  const { t } = useTranslation('console');
  const { data } = useQuery({
    queryKey: [...keys.notices(), 'summary'],
    queryFn: () => inboxSummary(),
    staleTime: 60_000,
  });
  return data && data.unread > 0 ? t('unread', { count: data.unread }) : null;
}

/** The way to messages that wait; on a phone it stands in the menu of the account. */
export function Unread(): ReactNode {
  const narrow = useNarrow();
  const words = useUnreadWords();
  return words && !narrow ? <Link to={paths.inbox}>{words}</Link> : null;
}
