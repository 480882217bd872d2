import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PracticeItemView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { Button, LinkButton } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { cx } from '@web/ui/cx';
import card from '@web/ui/page.module.css';
import { Page, Section } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './practice.module.css';
import { SharedList } from './shared-list';
import { useOwnPractice } from './use-practice';

export function PracticePage(): ReactNode {
  const { t } = useTranslation('practice');
  const [archived, setArchived] = useState(false);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={{ to: paths.me, label: t('nav.me') }}
      width="text"
      aside={
        <LinkButton look="primary" icon="plus" to={paths.newPractice}>
          {t('write')}
        </LinkButton>
      }
    >
      <Section
        title={t(archived ? 'away' : 'mine')}
        aside={
          <Button look="plain" aria-pressed={archived} onClick={() => setArchived(!archived)}>
            {t(archived ? 'backToMine' : 'toAway')}
          </Button>
        }
      >
        <Own key={String(archived)} archived={archived} />
      </Section>
      <Section title={t('shared')}>
        <SharedList />
      </Section>
    </Page>
  );
}

function Own({ archived }: { archived: boolean }): ReactNode {
  const { t } = useTranslation('practice');
  const own = useOwnPractice(archived);
  if (own.isPending) {
    return (
      <Loading>
        <Bone height="6rem" />
      </Loading>
    );
  }
  if (!own.data) return <ErrorState error={own.error} retry={() => void own.refetch()} />;
  const items = own.data.pages.flatMap((each) => each.items);
  if (items.length === 0) {
    return archived ? (
      <EmptyState title={t('noneAway')} />
    ) : (
      <EmptyState icon="family" title={t('empty')} text={t('emptyText')} />
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Item item={item} />
          </li>
        ))}
      </ul>
      {own.hasNextPage && (
        <Button busy={own.isFetchingNextPage} onClick={() => void own.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
    </>
  );
}

function Item({ item }: { item: PracticeItemView }): ReactNode {
  const { t } = useTranslation('practice');
  const when = t('term', { year: item.schoolYear, number: t(`terms.${item.term}`) });
  return (
    <Link to={paths.practiceRecord(item.id)} className={cx(card.card, styles.item)}>
      {item.photoUrl && <img className={styles.thumb} src={item.photoUrl} alt="" width={72} height={72} />}
      <span className={styles.itemText}>
        <span className={styles.lines}>{item.text}</span>
        <span className={styles.soft}>{[t(`kind.${item.kind}`), item.pupilName, when].join(' · ')}</span>
        <span>
          <Tag tone={item.state === 'ACCEPTED' ? 'voice' : item.state === 'ADVISED' ? 'now' : undefined}>
            {t(`state.${item.state}`)}
          </Tag>
        </span>
      </span>
    </Link>
  );
}
