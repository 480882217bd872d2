import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { classProgressLook, type ClassProgressView, type ClassTotalsView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Bone, Lines, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { schoolPaths } from '../school.paths';
import styles from './classes.module.css';
import { ProgressChart } from './progress-chart';
import { ProgressNames } from './progress-names';
import { useUnit } from './use-classes';

/** How a class is getting on: totals for the school, names for its own teacher alone, and each look is written down. */
export function ProgressPage(): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const { classId = '' } = useParams();
  const unit = useUnit(classId).data;
  const grade = unit?.breadcrumb.find((each) => each.kind === 'grade');
  const name = unit ? [grade?.name, unit.name].filter(Boolean).join(' ') : t('class');
  const progress = useQuery({
    queryKey: ['class-progress', classId],
    queryFn: () => classProgressLook({ path: { id: classId } }),
    // Each look is written down: coming back to the window is not another one.
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
  });
  return (
    <DetailFrame
      title={t('progress.title', { name })}
      text={t('progress.text')}
      back={{ label: name, to: schoolPaths.class(classId) }}
    >
      {progress.isPending && (
        <Loading>
          <Bone height="7rem" />
          <Lines count={6} />
        </Loading>
      )}
      {progress.error && !progress.data && (
        <ErrorState error={progress.error} retry={() => void progress.refetch()} />
      )}
      {progress.data && (
        <Shown progress={progress.data} asOf={new Date(progress.dataUpdatedAt).toISOString()} />
      )}
    </DetailFrame>
  );
}

function Shown({ progress, asOf }: { progress: ClassProgressView; asOf: string }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const { totals, families, schoolYear } = progress;
  return (
    <Stack>
      <Note icon="eye">{t(families ? 'progress.loggedNames' : 'progress.loggedTotals')}</Note>
      <Figures totals={totals} schoolYear={schoolYear} />
      <Card>
        <ProgressChart totals={totals} asOf={asOf} />
      </Card>
      {families && <ProgressNames families={families} classId={progress.classId} />}
    </Stack>
  );
}

function Figures({ totals, schoolYear }: { totals: ClassTotalsView; schoolYear: string }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const figures: [string, number | null, string][] = [
    [t('progress.families'), totals.families, t('progress.unit')],
    [t('progress.joined'), totals.joined, t('progress.unit')],
    [t('progress.active'), totals.activeThisMonth, t('progress.unit')],
    [t('progress.hours', { year: schoolYear }), totals.classHours, t('progress.hoursUnit')],
    [t('progress.graduated'), totals.graduated, t('progress.unit')],
    [t('progress.learning'), totals.learning, t('progress.unit')],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value, unit]) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>
            {value === null ? <small>{t('progress.hidden')}</small> : numberWords(value)}
            {value !== null && <small> {unit}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
