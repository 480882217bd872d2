import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { awardsCheck, type AwardCheckView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { Problem } from '@web/api/problem';
import { dayWords } from '@web/i18n/format';
import { cx } from '@web/ui/cx';
import { Icon, type IconName } from '@web/ui/icon';
import { Page } from '@web/ui/page';
import { Bone, Lines, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './awards.module.css';

/** Open to whoever reads a plaque: is this school's title genuine, and does it hold? */
export function AwardCheckPage(): ReactNode {
  const { t } = useTranslation('awards');
  const { number = '' } = useParams();
  const check = useQuery({
    queryKey: keys.award(number),
    queryFn: () => awardsCheck({ path: { number } }),
  });
  const unknown = check.error instanceof Problem && check.error.status === 404;
  return (
    <Page title={t('check.title')} width="narrow">
      {check.isPending && (
        <Loading>
          <Bone width="4.5rem" height="4.5rem" />
          <Lines count={6} />
        </Loading>
      )}
      {unknown && <EmptyState icon="search" title={t('check.unknown')} text={t('check.unknownText')} />}
      {check.error && !unknown && <ErrorState error={check.error} retry={() => void check.refetch()} />}
      {check.data && <Verdict award={check.data} />}
      <p className={styles.about}>{t('check.about')}</p>
    </Page>
  );
}

const signs: Record<AwardCheckView['standing'], IconName> = {
  valid: 'check',
  expired: 'clock',
  suspended: 'alert',
  revoked: 'close',
};

function Verdict({ award }: { award: AwardCheckView }): ReactNode {
  const { t } = useTranslation('awards');
  const { standing, tier, city } = award;
  const facts = [
    ['school', award.school],
    ['tier', t('check.tierOf', { tier: t(`topics:tier.${tier}`) })],
    ['number', award.number],
    ['since', dayWords(award.since)],
    ['until', dayWords(award.until)],
    ['by', t('check.byCity', { city })],
  ] as const;
  return (
    <article className={styles.paper}>
      <div className={cx(styles.verdict, styles[standing])} role="status">
        <span className={styles.seal}>
          <Icon name={signs[standing]} size={36} />
        </span>
        <p className={styles.words}>{t(`check.${standing}`)}</p>
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`check.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
