import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ratingCyclesClose, type CycleDetailView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Confirm } from '@web/ui/dialog';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { CycleForm } from './cycle-form';
import { CycleState } from './cycle-state';
import styles from './cycles.module.css';
import { useCycles, useRefreshCycles } from './use-cycles';

/** The rating cycles with their dates; the city sets them and closes a cycle. */
export function CyclesPage(): ReactNode {
  const { t } = useTranslation('console/bureau/cycles');
  const runs = useIs('city_officer');
  const [filter, change] = useAddress({ page: '1' });
  const cycles = useCycles(Math.max(1, Math.floor(Number(filter.page)) || 1));
  const refresh = useRefreshCycles();
  const [dated, setDated] = useState<CycleDetailView | 'next' | null>(null);
  const [ending, setEnding] = useState<CycleDetailView | null>(null);
  const open = cycles.data?.items.some((cycle) => cycle.state === 'OPEN') ?? true;
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={
        runs && (
          <Button
            disabled={open}
            title={open ? t('openBlocked') : undefined}
            onClick={() => setDated('next')}
          >
            {t('open')}
          </Button>
        )
      }
    >
      <DataTable<CycleDetailView>
        name="cycles"
        label={t('title')}
        columns={useColumns(runs ? { setDated, setEnding } : null)}
        source={cycles}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="calendar" title={t('empty')} text={t('emptyText')} />}
      />
      {dated && (
        <CycleForm
          cycle={dated === 'next' ? null : dated}
          onClose={() => setDated(null)}
          onDone={() => {
            setDated(null);
            void refresh();
          }}
        />
      )}
      <Ending cycle={ending} onClose={() => setEnding(null)} />
    </ListFrame>
  );
}

function Ending({ cycle, onClose }: { cycle: CycleDetailView | null; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/cycles');
  const refresh = useRefreshCycles();
  const end = useMutation({
    mutationFn: ({ id, version }: CycleDetailView) => ratingCyclesClose({ path: { id }, body: { version } }),
    onSuccess: async () => {
      say(t('closed'));
      onClose();
      await refresh();
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <Confirm
      open={cycle !== null}
      onClose={onClose}
      title={t('closeTitle', { code: cycle?.code })}
      text={t('closeText')}
      confirm={t('close')}
      busy={end.isPending}
      danger
      onConfirm={() => cycle && end.mutate(cycle)}
    />
  );
}

interface Acts {
  setDated: (cycle: CycleDetailView) => void;
  setEnding: (cycle: CycleDetailView) => void;
}

function useColumns(acts: Acts | null): Column<CycleDetailView>[] {
  const { t } = useTranslation('console/bureau/cycles');
  const day = (value: string | null): string => (value ? dayWords(value) : t('none'));
  const span = (from: string | null, until: string | null): string =>
    from && until ? t('span', { from: dayWords(from), until: dayWords(until) }) : t('none');
  return [
    { key: 'cycle', title: t('head.cycle'), dataIndex: 'code' },
    { key: 'phase', title: t('head.phase'), render: (_, cycle) => <CycleState cycle={cycle} /> },
    {
      key: 'applications',
      title: t('head.applications'),
      render: (_, cycle) => span(cycle.applicationsFrom, cycle.applicationsUntil),
    },
    {
      key: 'district',
      title: t('head.district'),
      optional: true,
      render: (_, cycle) => day(cycle.districtUntil),
    },
    { key: 'city', title: t('head.city'), optional: true, render: (_, cycle) => day(cycle.cityUntil) },
    { key: 'freeze', title: t('head.freeze'), render: (_, cycle) => day(cycle.freezesOn) },
    {
      key: 'window',
      title: t('head.window'),
      optional: true,
      extra: true,
      render: (_, cycle) => span(cycle.fromDay, cycle.untilDay),
    },
    { key: 'standard', title: t('head.standard'), optional: true, extra: true, dataIndex: 'standardVersion' },
    ...(acts
      ? [
          {
            key: 'actions',
            title: t('head.actions'),
            align: 'right' as const,
            fixed: 'end' as const,
            render: (_: unknown, cycle: CycleDetailView) => <Actions cycle={cycle} acts={acts} />,
          },
        ]
      : []),
  ];
}

function Actions({ cycle, acts }: { cycle: CycleDetailView; acts: Acts }): ReactNode {
  const { t } = useTranslation('console/bureau/cycles');
  if (cycle.state === 'CLOSED' || cycle.closing) return null;
  return (
    <span className={styles.acts}>
      <Button size="small" type="text" onClick={() => acts.setDated(cycle)}>
        {t(cycle.phase === 'undated' ? 'setDates' : 'changeDates')}
      </Button>
      <Button size="small" type="text" onClick={() => acts.setEnding(cycle)}>
        {t('close')}
      </Button>
    </span>
  );
}
