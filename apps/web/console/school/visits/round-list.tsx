import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { visitRoundsArchive, visitRoundsRestore, type RoundView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { say } from '@web/ui/toast';
import { Card } from '../../frame/list-frame';
import { useRefreshVisits, useRounds } from './use-visits';
import styles from './visits.module.css';

/** The rounds of a class; one that is cancelled takes with it what was planned and not done. */
export function RoundList({
  classId,
  offer,
}: {
  classId: string;
  offer: (sentence: string, back: () => Promise<unknown>) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/visits');
  const rounds = useRounds(classId).data?.items ?? [];
  const refresh = useRefreshVisits();
  const cancel = useMutation({
    mutationFn: async (round: RoundView) => {
      await visitRoundsArchive({ path: { id: round.id } });
      await refresh();
      return round;
    },
    onSuccess: ({ id, name }) =>
      offer(t('round.cancelled', { name }), () => visitRoundsRestore({ path: { id } }).then(refresh)),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  if (rounds.length === 0) return null;
  return (
    <Card title={t('rounds')}>
      <ul className={styles.rounds}>
        {rounds.map((round) => (
          <li key={round.id} className={styles.who}>
            <strong>{round.name}</strong>
            <span className={styles.note}>
              {t('round.days', { from: dayWords(round.from), until: dayWords(round.until) })}
            </span>
            <span>{t('round.done', { done: round.done, visits: round.visits })}</span>
            {round.done < round.visits && (
              <Button
                size="small"
                type="text"
                aria-label={`${t('round.cancel')} ${round.name}`}
                onClick={() => cancel.mutate(round)}
              >
                {t('round.cancel')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
