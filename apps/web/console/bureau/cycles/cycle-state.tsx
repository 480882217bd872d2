import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ratingCyclesVerify, type CycleDetailView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords } from '@web/i18n/format';
import { say } from '@web/ui/toast';
import styles from './cycles.module.css';
import { StateTag } from '../../frame/state-tag';

/** Where a cycle stands; of a closed one what was frozen, and the check of it. */
export function CycleState({ cycle }: { cycle: CycleDetailView }): ReactNode {
  const { t } = useTranslation(['console/bureau/cycles', 'console/assessment']);
  const check = useMutation({
    mutationFn: () => ratingCyclesVerify({ path: { id: cycle.id } }),
    onSuccess: ({ agrees }) => say(t(agrees ? 'verified' : 'differs'), agrees ? undefined : 'urgent'),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <>
      <StateTag tone={cycle.state === 'CLOSED' ? 'faint' : cycle.phase === 'undated' ? 'now' : 'good'}>
        {t(`console/assessment:phase.${cycle.phase}`)}
      </StateTag>
      {cycle.closing && <p role="status">{t('closing')}</p>}
      {cycle.closedAt && cycle.frozenHash && (
        <p className={styles.frozen}>
          {t('frozen', { count: cycle.frozenSchools ?? 0, at: momentWords(cycle.closedAt) })}
          <br />
          {t('hash', { hash: cycle.frozenHash.slice(0, 16) })}{' '}
          <Button size="small" loading={check.isPending} onClick={() => check.mutate()}>
            {t('verify')}
          </Button>
        </p>
      )}
    </>
  );
}
