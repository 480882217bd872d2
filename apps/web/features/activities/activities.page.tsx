import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '@web/app/paths';
import { useMe } from '@web/app/session';
import { Button, LinkButton } from '@web/ui/button';
import { LinkList } from '@web/ui/link-list';
import { Page, Section } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { Tabs } from '@web/ui/tabs';
import styles from './activities.module.css';
import { ActivityCard } from './activity-card';
import { shelves, useShelf, type Shelf } from './use-activities';

const isShelf = (value: string | null): value is Shelf => shelves.some((shelf) => shelf === value);

/** What the school invites to, what the family has signed up for, what is over. */
export function ActivitiesPage(): ReactNode {
  const { t } = useTranslation('activities');
  const { children } = useMe();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('show');
  const shelf = isShelf(asked) ? asked : 'coming';
  return (
    <Page title={t('title')} lead={t('lead')}>
      {children.length === 0 ? (
        <EmptyState icon="family" title={t('noChild')} text={t('noChildText')}>
          <LinkButton look="primary" to={paths.children}>
            {t('addChild')}
          </LinkButton>
        </EmptyState>
      ) : (
        <Tabs<Shelf>
          label={t('shelves')}
          value={shelf}
          onChange={(show) => setSearch(show === 'coming' ? {} : { show }, { replace: true })}
          tabs={shelves.map((value) => ({
            value,
            label: t(`shelf.${value}`),
            panel: <Shelved shelf={value} />,
          }))}
        />
      )}
      <Section title={t('elsewhere')}>
        <LinkList
          rows={[
            { to: paths.timetable, icon: 'calendar', label: t('timetable'), note: t('timetableNote') },
            { to: paths.lectures, icon: 'play', label: t('lectures'), note: t('lecturesNote') },
            { to: paths.map, icon: 'map', label: t('map'), note: t('mapNote') },
          ]}
        />
      </Section>
    </Page>
  );
}

function Shelved({ shelf }: { shelf: Shelf }): ReactNode {
  const { t } = useTranslation('activities');
  const activities = useShelf(shelf);
  if (activities.isPending) {
    return (
      <Loading>
        <Bone height="9rem" />
        <Bone height="9rem" />
      </Loading>
    );
  }
  if (!activities.data)
    return <ErrorState error={activities.error} retry={() => void activities.refetch()} />;
  const items = activities.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return <EmptyState icon="hall" title={t(`empty.${shelf}`)} text={t(`empty.${shelf}Text`)} />;
  }
  return (
    <div className={styles.enter}>
      <ul className={styles.list}>
        {items.map((activity) => (
          <li key={activity.id}>
            <ActivityCard activity={activity} />
          </li>
        ))}
      </ul>
      {activities.hasNextPage && (
        <Button busy={activities.isFetchingNextPage} onClick={() => void activities.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
    </div>
  );
}
