import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@web/ui/button';
import { Card } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './practice.module.css';
import { useShared } from './use-practice';

/** What other families of the school have given; nobody's name is in it. */
export function SharedList(): ReactNode {
  const { t } = useTranslation('practice');
  const shared = useShared();
  if (shared.isPending) {
    return (
      <Loading>
        <Bone height="6rem" />
      </Loading>
    );
  }
  if (!shared.data) return <ErrorState error={shared.error} retry={() => void shared.refetch()} />;
  const items = shared.data.pages.flatMap((each) => each.items);
  if (items.length === 0)
    return <EmptyState icon="share" title={t('noneShared')} text={t('noneSharedText')} />;
  return (
    <>
      <ul className={styles.list}>
        {items.map(({ id, kind, gradeName, text, photoUrls }) => (
          <li key={id}>
            <Card className={styles.form}>
              <p className={styles.soft}>{t('sharedBy', { grade: gradeName, kind: t(`kind.${kind}`) })}</p>
              <p className={styles.written}>{text}</p>
              <ul className={styles.photos}>
                {photoUrls.map((url, index) => (
                  <li key={url}>
                    <img src={url} loading="lazy" alt={t('photo', { number: index + 1 })} />
                  </li>
                ))}
              </ul>
            </Card>
          </li>
        ))}
      </ul>
      {shared.hasNextPage && (
        <Button busy={shared.isFetchingNextPage} onClick={() => void shared.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
    </>
  );
}
