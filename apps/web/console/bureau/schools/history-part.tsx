import { Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { Card, Stack } from '../../frame/list-frame';
import { TierMark } from '../../rating/tiers/tier-mark';
import { HistoryChart } from './history-chart';
import styles from './schools.module.css';
import { useHistory } from './use-history';
import { Verification } from './verification';

interface Row extends SnapshotView {
  /** Points more than the result before it; null for the first one or one on the next page. */
  change: number | null;
}

const withChange = (items: readonly SnapshotView[]): Row[] =>
  items.map((item, at) => {
    const before = items[at + 1];
    return { ...item, change: before ? Math.round((item.total - before.total) * 100) / 100 : null };
  });

/** Every result ever kept of the school, each of which can be computed again. */
export function HistoryPart({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const [page, setPage] = useState(1);
  const history = useHistory(unitId, page);
  const columns = useColumns();
  if (history.isPending) return <TableBones />;
  if (!history.data) return <ErrorState error={history.error} retry={() => void history.refetch()} />;
  const { items, total, pageSize } = history.data;
  if (total === 0) {
    return (
      <Card>
        <EmptyState icon="clock" title={t('history.empty')} text={t('history.emptyText')} />
      </Card>
    );
  }
  return (
    <Stack>
      {page === 1 && items.length > 1 && (
        <Card>
          <HistoryChart items={items} />
        </Card>
      )}
      <Card title={t('history.title')} text={t('history.text')}>
        <Table<Row>
          aria-label={t('history.title')}
          rowKey="snapshotId"
          dataSource={withChange(items)}
          loading={history.isPlaceholderData}
          scroll={{ x: 'max-content' }}
          pagination={
            total > pageSize && { current: page, pageSize, total, onChange: setPage, showSizeChanger: false }
          }
          columns={columns}
        />
      </Card>
    </Stack>
  );
}

function useColumns() {
  const { t } = useTranslation('console/bureau/schools');
  return [
    {
      key: 'at',
      title: t('history.at'),
      rowScope: 'row' as const,
      render: (_: unknown, { computedAt }: Row) => momentWords(computedAt),
    },
    { key: 'cycle', title: t('history.cycle'), dataIndex: 'cycle' },
    {
      key: 'tier',
      title: t('history.tier'),
      render: (_: unknown, { tier }: Row) => <TierMark tier={tier} />,
    },
    {
      key: 'total',
      title: t('history.total'),
      align: 'right' as const,
      render: (_: unknown, { total }: Row) => <strong>{total.toFixed(2)}</strong>,
    },
    {
      key: 'change',
      title: t('history.change'),
      align: 'right' as const,
      render: (_: unknown, { change }: Row) => (change === null ? '–' : signed(change)),
    },
    { key: 'standard', title: t('history.standard'), dataIndex: 'standardVersion' },
    {
      key: 'check',
      title: t('history.check'),
      render: (_: unknown, row: Row) => (
        <div className={styles.check}>
          <Verification snapshotId={row.snapshotId} about={momentWords(row.computedAt)} />
        </div>
      ),
    },
  ];
}

const signed = (change: number): string =>
  change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(2)}`;
