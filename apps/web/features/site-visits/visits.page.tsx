import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnSiteVisitItemView } from '@web/api/generated';
import { useVisitorId } from '@web/app/kept-session';
import { paths } from '@web/app/paths';
import { dayWords } from '@web/i18n/format';
import { Tag } from '@web/ui/chips';
import { Icon } from '@web/ui/icon';
import { Page } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { RefusedList } from './refused-list';
import { useOutbox, useVisits } from './use-visits';
import { VisitState } from './visit-state';
import styles from './site-visits.module.css';

/** The visits a reviewer was named for; those still ahead are taken along on the phone. */
export function VisitsPage(): ReactNode {
  const { t } = useTranslation('site-visits');
  const account = useVisitorId();
  const visits = useVisits(account);
  const { outbox, state } = useOutbox(account);
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: paths.reviewer, label: t('desk') }} width="text">
      <VisitState state={state} />
      <RefusedList made={state.made} outbox={outbox} />
      {visits.isPending && (
        <Loading>
          <Bone height="8rem" />
        </Loading>
      )}
      {visits.error && !visits.data && (
        <ErrorState error={visits.error} retry={() => void visits.refetch()} />
      )}
      {visits.data?.fromPhone && <Note icon="device">{t('fromPhone')}</Note>}
      {visits.data?.visits.length === 0 && (
        <EmptyState icon="calendar" title={t('none')} text={t('noneText')} />
      )}
      <ul className={styles.list}>
        {visits.data?.visits.map((visit) => (
          <VisitLine key={visit.id} visit={visit} />
        ))}
      </ul>
    </Page>
  );
}

function VisitLine({ visit }: { visit: OwnSiteVisitItemView }): ReactNode {
  const { t } = useTranslation(['site-visits', 'topics']);
  const step = visit.finishedAt ? 'finished' : visit.concludedAt ? 'concluded' : 'ahead';
  return (
    <li>
      <Link to={paths.reviewerVisit(visit.id)} className={styles.line}>
        <span className={styles.lineText}>
          <strong>{visit.schoolName}</strong>
          <span className={styles.soft}>
            {[dayWords(visit.onDay), visit.districtName, t(`topics:tier.${visit.targetTier}`)].join(' · ')}
          </span>
        </span>
        <Tag tone={step === 'ahead' ? 'now' : 'voice'}>{t(`step.${step}`)}</Tag>
        <Icon name="chevronRight" size={20} />
      </Link>
    </li>
  );
}
