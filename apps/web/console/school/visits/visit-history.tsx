import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { visitsArchive, visitsRestore, type VisitedPupilView, type VisitView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Lines, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Drawer } from '../../frame/overlay';
import { usePupilVisits, useRefreshVisits } from './use-visits';
import styles from './visits.module.css';

/** What was done and is planned for one pupil. */
export function VisitHistory({
  pupil,
  onClose,
  offer,
}: {
  pupil: VisitedPupilView;
  onClose: () => void;
  offer: (sentence: string, back: () => Promise<unknown>) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/visits');
  const visits = usePupilVisits(pupil.pupilId);
  const refresh = useRefreshVisits();
  const take = useMutation({
    mutationFn: async ({ id }: VisitView) => {
      await visitsArchive({ path: { id } });
      await refresh();
      return id;
    },
    onSuccess: (id) => {
      offer(t('taken', { name: pupil.name }), () => visitsRestore({ path: { id } }).then(refresh));
      onClose();
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <Drawer open title={t('historyOf', { name: pupil.name })} onClose={onClose}>
      {visits.isPending && (
        <Loading>
          <Lines count={3} />
        </Loading>
      )}
      {visits.error && <ErrorState error={visits.error} retry={() => void visits.refetch()} />}
      <ul className={styles.rounds}>
        {visits.data?.items.map((visit) => (
          <li key={visit.id} className={styles.pupil}>
            <div className={styles.who}>
              <span>{lineOf(visit, t)}</span>
              {visit.note && <span className={styles.note}>{visit.note}</span>}
            </div>
            <Button
              size="small"
              type="text"
              aria-label={`${t('take')} ${lineOf(visit, t)}`}
              onClick={() => take.mutate(visit)}
            >
              {t('take')}
            </Button>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

function lineOf(visit: VisitView, t: TFunction<'console/school/visits'>): string {
  const kind = t(`kind.${visit.kind}`);
  if (visit.doneOn) return t('lineDone', { day: dayWords(visit.doneOn), kind, by: visit.visitedBy || '–' });
  return t('plannedFor', { day: visit.plannedOn ? dayWords(visit.plannedOn) : '–', kind });
}
