import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@web/ui/button';
import { Card } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './questions.module.css';
import { usePublished } from './use-questions';

/** What the school has published of others' questions; nobody's name is in it. */
export function PublishedList({ q, search }: { q: string; search: ReactNode }): ReactNode {
  const { t } = useTranslation('questions');
  const found = usePublished(q);
  const items = found.data?.pages.flatMap((each) => each.items) ?? [];
  return (
    <div className={styles.form}>
      {search}
      {found.isPending && (
        <Loading>
          <Bone height="5rem" />
        </Loading>
      )}
      {found.error && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && items.length === 0 && (
        <EmptyState icon="search" title={t('noneFound')} text={q ? t('otherWords') : t('noneYet')} />
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Card className={styles.qa}>
              <details>
                <summary>{item.question}</summary>
                <p className={styles.post}>{item.answer}</p>
              </details>
            </Card>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
