import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { publicityList, type PublicityView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { dayWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Page, Section } from '@web/ui/page';
import { Lines, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './awards.module.css';
import { ObjectionSheet } from './objection-sheet';
import { ReceiptLookUp } from './receipt-look-up';

const pageSize = 50;

/** Open to everybody: which schools are about to be given which tier, and how to object. */
export function PublicityPage(): ReactNode {
  const { t } = useTranslation('awards');
  const [page, setPage] = useState(1);
  const [against, setAgainst] = useState<PublicityView | null>(null);
  const shown = useQuery({
    queryKey: keys.publicity(page),
    queryFn: () => publicityList({ query: { page, pageSize } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('publicity.title')} lead={t('publicity.lead')} width="text">
      {shown.isPending && (
        <Loading>
          <Lines count={8} />
        </Loading>
      )}
      {shown.error && !shown.data && <ErrorState error={shown.error} retry={() => void shown.refetch()} />}
      {shown.data?.total === 0 && (
        <EmptyState icon="clock" title={t('publicity.empty')} text={t('publicity.emptyText')} />
      )}
      {shown.data && shown.data.total > 0 && (
        <ul className={styles.list}>
          {shown.data.items.map((each) => (
            <Shown key={each.id} publicity={each} onObject={() => setAgainst(each)} />
          ))}
        </ul>
      )}
      {shown.data && shown.data.total > pageSize && (
        <div className={styles.row}>
          <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
            {t('publicity.fewer')}
          </Button>
          <Button disabled={page * pageSize >= shown.data.total} onClick={() => setPage(page + 1)}>
            {t('publicity.more')}
          </Button>
        </div>
      )}
      <Section title={t('publicity.how')}>
        <p className={styles.soft}>{t('publicity.howText')}</p>
      </Section>
      <ReceiptLookUp />
      {against && <ObjectionSheet key={against.id} against={against} onClose={() => setAgainst(null)} />}
    </Page>
  );
}

function Shown({ publicity, onObject }: { publicity: PublicityView; onObject: () => void }): ReactNode {
  const { t } = useTranslation('awards');
  const { school, district, tier, from, until } = publicity;
  return (
    <li className={styles.item}>
      <div>
        <h2 className={styles.school}>{school}</h2>
        <p>{t('publicity.tier', { tier: t(`topics:tier.${tier}`) })}</p>
        <p className={styles.soft}>
          {district} · {t('publicity.days', { from: dayWords(from), until: dayWords(until) })}
        </p>
      </div>
      <Button onClick={onObject} aria-label={t('publicity.objectTo', { school })}>
        {t('publicity.object')}
      </Button>
    </li>
  );
}
