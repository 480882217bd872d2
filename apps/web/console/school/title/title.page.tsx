import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleRowView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { LinkButton } from '@web/ui/button';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card, ListFrame, Stack } from '../../frame/list-frame';
import { TierMark } from '../../rating/tiers/tier-mark';
import { TitleActs } from '../../titles/title-acts';
import { TitleFacts } from '../../titles/title-facts';
import { TitleState } from '../../titles/title-state';
import { TitleTasks } from '../../titles/title-tasks';
import { TitleTimeline } from '../../titles/title-timeline';
import styles from '../../titles/titles.module.css';
import { useSchoolTitles, useTitle } from '../../titles/use-titles';
import { schoolPaths } from '../school.paths';
import { currentTitle } from './current-title.rule';
import { OwnCases } from './own-cases';

/** The school's own title with what there is to do, and what the bureau asks about. */
export function TitlePage(): ReactNode {
  const { t } = useTranslation('console/school/title');
  const unit = useDeskUnit();
  const titles = useSchoolTitles(unit.id);
  if (!titles.data) {
    return (
      <ListFrame title={t('title')} text={t('text')}>
        {titles.isPending ? (
          <TableBones rows={3} />
        ) : (
          <ErrorState error={titles.error} retry={() => void titles.refetch()} />
        )}
      </ListFrame>
    );
  }
  const current = currentTitle(titles.data.items);
  const earlier = titles.data.items.filter(({ id }) => id !== current?.id);
  return (
    <ListFrame title={t('title')} text={t('text')}>
      <Stack>
        {current ? (
          <OwnTitle id={current.id} />
        ) : (
          <EmptyState icon="certificate" title={t('none')} text={t('noneText')}>
            <LinkButton to={schoolPaths.assessment}>{t('toAssessment')}</LinkButton>
          </EmptyState>
        )}
        <OwnCases unitId={unit.id} />
        {earlier.length > 0 && <Earlier titles={earlier} />}
      </Stack>
    </ListFrame>
  );
}

function OwnTitle({ id }: { id: string }): ReactNode {
  const title = useTitle(id);
  if (!title.data) {
    return title.isPending ? (
      <TableBones rows={3} />
    ) : (
      <ErrorState error={title.error} retry={() => void title.refetch()} />
    );
  }
  return (
    <>
      <TitleFacts title={title.data} />
      <TitleTasks title={title.data} />
      <TitleActs title={title.data} />
      <TitleTimeline title={title.data} />
    </>
  );
}

function Earlier({ titles }: { titles: readonly TitleRowView[] }): ReactNode {
  const { t } = useTranslation('console/school/title');
  return (
    <Card title={t('earlier')}>
      <ul className={styles.list}>
        {titles.map(({ id, tier, state, since, until }) => (
          <li key={id} className={styles.head}>
            <TierMark tier={tier} />
            <TitleState state={state} />
            <span className={styles.quiet}>
              {t('console/titles:days', { since: dayWords(since), until: dayWords(until) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
