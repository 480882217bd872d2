import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  printRunsAgain,
  printRunsAsk,
  printRunsList,
  type PrintRunPage,
  type PrintRunView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { Note } from '@web/ui/states';
import styles from './panel.module.css';

const runKey = ['award-print-runs'] as const;

/** All certificates of the last cycle in one file: ordered, watched while it is printed, then fetched. */
export function PrintRun({ count }: { count: number }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const cache = useQueryClient();
  const { data } = useQuery({
    queryKey: runKey,
    queryFn: () => printRunsList({ query: { pageSize: 1 } }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.items[0]) ? 1000 : false),
  });
  const run = data?.items[0];
  const order = useMutation({
    mutationFn: () =>
      run?.state === 'FAILED' ? printRunsAgain({ path: { id: run.id } }) : printRunsAsk({ body: {} }),
    onSuccess: (asked) => {
      cache.setQueryData<PrintRunPage>(runKey, (page) => page && { ...page, items: [asked] });
      void cache.invalidateQueries({ queryKey: runKey });
    },
  });
  return (
    <>
      {run && <Standing run={run} />}
      {order.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(order.error, t)}
        </Note>
      )}
      <p className={styles.prints}>
        {run?.state === 'READY' && (
          <Button
            type="primary"
            href={`/api/awards/print-runs/${run.id}/file`}
            icon={<Icon name="download" size={18} />}
          >
            {t('award.run.fetch')}
          </Button>
        )}
        <Button
          loading={order.isPending}
          disabled={isUnderWay(run)}
          icon={<Icon name="file" size={18} />}
          onClick={() => order.mutate()}
        >
          {run?.state === 'FAILED' ? t('award.run.again') : t('award.printAll', { count })}
        </Button>
      </p>
    </>
  );
}

function Standing({ run }: { run: PrintRunView }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const { state, done, of, untilDay } = run;
  return (
    <>
      {isUnderWay(run) && (
        <Progress percent={of > 0 ? Math.floor((done / of) * 100) : 0} aria-label={t('award.run.progress')} />
      )}
      <p role="status">{t(`award.run.state.${state}`, { done, of, day: dayWords(untilDay) })}</p>
    </>
  );
}

const isUnderWay = (run: PrintRunView | undefined): boolean =>
  run?.state === 'WAITING' || run?.state === 'RUNNING';
