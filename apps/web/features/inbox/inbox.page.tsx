import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NoticeView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { useMe } from '@web/app/session';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords } from '@web/i18n/format';
import { Button, LinkButton } from '@web/ui/button';
import { cx } from '@web/ui/cx';
import { Page } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './inbox.module.css';
import { placeOf } from './place-of';
import { useInbox, useRead } from './use-inbox';

/** What one was told, newest first; what is unread is said in words, not in red. */
export function InboxPage(): ReactNode {
  const { t } = useTranslation('inbox');
  const isInOffice = useMe().roles.some(({ role }) => role !== 'guardian');
  return (
    <Page
      title={t('title')}
      lead={t(isInOffice ? 'leadInOffice' : 'lead')}
      back={{ to: paths.me, label: t('nav.me') }}
      width="text"
      aside={
        <LinkButton icon="settings" to={paths.inboxSettings}>
          {t('settings')}
        </LinkButton>
      }
    >
      <Notices />
    </Page>
  );
}

function Notices(): ReactNode {
  const { t } = useTranslation('inbox');
  const inbox = useInbox();
  const read = useRead();
  if (inbox.isPending) {
    return (
      <Loading>
        <Bone height="4rem" />
        <Bone height="4rem" />
      </Loading>
    );
  }
  if (!inbox.data) return <ErrorState error={inbox.error} retry={() => void inbox.refetch()} />;
  const notices = inbox.data.pages.flatMap((page) => page.items);
  if (notices.length === 0) return <EmptyState icon="check" title={t('empty')} text={t('emptyText')} />;
  const failed = (error: Error): void => say(sentenceFor(error, t), 'urgent');
  return (
    <>
      {notices.some((notice) => !notice.read) && (
        <Button busy={read.isPending} onClick={() => read.mutate(undefined, { onError: failed })}>
          {t('readAll')}
        </Button>
      )}
      <ul className={styles.list}>
        {notices.map((notice) => (
          <li key={notice.id}>
            <Notice notice={notice} onOpen={() => !notice.read && read.mutate([notice.id])} />
          </li>
        ))}
      </ul>
      {inbox.hasNextPage && (
        <Button busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
    </>
  );
}

function Notice({ notice, onOpen }: { notice: NoticeView; onOpen: () => void }): ReactNode {
  const { t } = useTranslation('inbox');
  const to = placeOf(notice);
  const inner = (
    <>
      <span className={cx(styles.text, !notice.read && styles.unread)}>{notice.text}</span>
      <span className={styles.soft}>
        {[t(`group.${notice.group}`), momentWords(notice.createdAt), notice.read ? '' : t('unread')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
  if (!to) return <div className={styles.notice}>{inner}</div>;
  return (
    <Link to={to} className={styles.notice} onClick={onOpen}>
      {inner}
    </Link>
  );
}
