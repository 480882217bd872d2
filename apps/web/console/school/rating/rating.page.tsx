import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolRatingExplain, schoolRatingHistory, type SchoolRatingView } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { dayWords, momentWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { Bone, Lines, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TierMark } from '../../rating/tiers/tier-mark';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card, ListFrame } from '../../frame/list-frame';
import { RatingBreakdown } from '../../rating/rating-breakdown';
import { reportOf } from '../../rating/report';
import styles from './rating-page.module.css';

export function RatingPage(): ReactNode {
  const { t } = useTranslation('console/school/rating');
  const unit = useDeskUnit();
  const rating = useQuery({
    queryKey: ['rating', unit.id],
    queryFn: () => schoolRatingExplain({ path: { unitId: unit.id } }),
  });
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={
        rating.data && (
          <Button href={reportOf(unit.id)} icon={<Icon name="download" size={18} />}>
            {t('report')}
          </Button>
        )
      }
    >
      {rating.data ? <Rating view={rating.data} /> : <Waiting rating={rating} />}
    </ListFrame>
  );
}

function Waiting({
  rating,
}: {
  rating: { isPending: boolean; error: unknown; refetch: () => unknown };
}): ReactNode {
  const { t } = useTranslation('console/school/rating');
  if (rating.isPending) {
    return (
      <Loading>
        <Bone height="8rem" />
        <Lines count={6} />
      </Loading>
    );
  }
  if (rating.error instanceof Problem && rating.error.status === 404) {
    return <EmptyState icon="clock" title={t('empty')} text={t('emptyText')} />;
  }
  return <ErrorState error={rating.error} retry={() => void rating.refetch()} />;
}

function Rating({ view }: { view: SchoolRatingView }): ReactNode {
  const { t } = useTranslation('console/school/rating');
  const { title } = view;
  return (
    <div className={styles.rating}>
      <div className={styles.both}>
        <section className={styles.standing} aria-label={t('held.title')}>
          <h2>{t('held.title')}</h2>
          <p className={styles.tier}>{title ? <TierMark tier={title.tier} /> : t('held.none')}</p>
          <p>
            {title
              ? t('held.since', {
                  since: dayWords(title.since),
                  until: dayWords(title.until),
                  document: title.documentNumber,
                })
              : t('held.noneText')}
          </p>
        </section>
        <section className={styles.standing} aria-label={t('today.title')}>
          <h2>{t('today.title')}</h2>
          <p className={styles.tier}>
            <TierMark tier={view.tier} />
            <span>{t('today.total', { total: view.total.toFixed(2) })}</span>
          </p>
          <p>
            {view.assuredTier === view.tier
              ? t('today.text')
              : t('today.assured', { tier: t(`topics:tier.${view.assuredTier}`) })}
          </p>
        </section>
      </div>
      <RatingBreakdown view={view} />
      <History unitId={view.school.id} titles={view.titles} />
    </div>
  );
}

function History({ unitId, titles }: { unitId: string; titles: SchoolRatingView['titles'] }): ReactNode {
  const { t } = useTranslation('console/school/rating');
  const history = useQuery({
    queryKey: ['rating', unitId, 'history'],
    queryFn: () => schoolRatingHistory({ path: { unitId }, query: { pageSize: 20 } }),
  });
  return (
    <Card title={t('history.title')} text={t('history.text')}>
      {titles.length > 0 && (
        <ul className={styles.list}>
          {titles.map((title) => (
            <li key={title.since}>
              <TierMark tier={title.tier} />
              <span>
                {t('held.since', {
                  since: dayWords(title.since),
                  until: dayWords(title.until),
                  document: title.documentNumber,
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {history.error && <ErrorState error={history.error} retry={() => void history.refetch()} />}
      <ul className={styles.list}>
        {history.data?.items.map((past) => (
          <li key={past.snapshotId}>
            <TierMark tier={past.tier} />
            <span>
              {t('history.row', {
                total: past.total.toFixed(2),
                cycle: past.cycle,
                at: momentWords(past.computedAt),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
