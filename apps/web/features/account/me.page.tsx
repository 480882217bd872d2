import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inboxSummary } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { paths } from '@web/app/paths';
import { useMe, useSignOut } from '@web/app/session';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { LinkList } from '@web/ui/link-list';
import { Page } from '@web/ui/page';
import { say } from '@web/ui/toast';

export function MePage(): ReactNode {
  const { t } = useTranslation('account');
  const me = useMe();
  const signOut = useSignOut();
  const unread = useUnread();
  const names = me.children
    .map(({ name, className }) => t('me.child', { name, className }))
    .join(t('me.and'));
  const leave = (): void => {
    signOut().catch((error: unknown) => say(sentenceFor(error, t), 'urgent'));
  };
  return (
    <Page title={me.name} lead={me.children[0]?.schoolName} width="text">
      <LinkList
        rows={[
          {
            to: paths.certificates,
            icon: 'certificate',
            label: t('me.certificates'),
            note: t('me.certificatesNote'),
          },
          { to: paths.children, icon: 'family', label: t('me.children'), note: names || t('me.noChildren') },
          { to: paths.inbox, icon: 'info', label: t('me.inbox'), note: unread },
          { to: paths.practice, icon: 'article', label: t('me.practice'), note: t('me.practiceNote') },
          { to: paths.timetable, icon: 'calendar', label: t('me.timetable'), note: t('me.timetableNote') },
          { to: paths.courses(), icon: 'book', label: t('me.courses') },
          { to: paths.books, icon: 'book', label: t('me.books'), note: t('me.booksNote') },
          { to: paths.questions, icon: 'quiz', label: t('me.questions'), note: t('me.questionsNote') },
          { to: paths.appointments, icon: 'clock', label: t('me.appointments') },
          { to: paths.surveys, icon: 'article', label: t('me.surveys') },
        ]}
      />
      <LinkList
        rows={[
          { to: paths.data, icon: 'shield', label: t('me.data'), note: t('me.dataNote') },
          { to: paths.account, icon: 'settings', label: t('me.account'), note: t('me.accountNote') },
        ]}
      />
      <Button icon="signOut" onClick={leave}>
        {t('signOut')}
      </Button>
    </Page>
  );
}

/** In words, and only when there is something; nobody is to chase a number. */
function useUnread(): string | undefined {
  const { t } = useTranslation('account');
  const { data } = useQuery({
    queryKey: [...keys.notices(), 'summary'],
    queryFn: () => inboxSummary(),
  });
  return data && data.unread > 0 ? t('me.unread', { count: data.unread }) : undefined;
}
