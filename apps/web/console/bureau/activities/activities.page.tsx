import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unitActivitiesFigures, type UnitActivitiesView } from '@web/api/generated';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';

/** Counts by district, and below one by school. */
export function ActivitiesPage(): ReactNode {
  const { t } = useTranslation('console/bureau/activities');
  const unit = useDeskUnit();
  const [filter, change] = useAddress({ unit: '', page: '1' });
  const shown = filter.unit || unit.id;
  const figures = useQuery({
    queryKey: ['bureau', 'activities', shown, filter.page],
    queryFn: () =>
      unitActivitiesFigures({ path: { id: shown }, query: { page: Number(filter.page), pageSize: 50 } }),
    placeholderData: keepPreviousData,
  });
  return (
    <ListFrame
      title={t('title')}
      text={figures.data ? t('textOfYear', { year: figures.data.schoolYear }) : t('text')}
      actions={filter.unit && <Button onClick={() => change({ unit: '' })}>{t('up')}</Button>}
    >
      <DataTable<UnitActivitiesView>
        name="bureau-activities"
        label={t('title')}
        columns={useColumns((id) => change({ unit: id }))}
        source={figures}
        rowKey="unitId"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="hall" title={t('empty')} text={t('emptyText')} />}
      />
    </ListFrame>
  );
}

function useColumns(open: (id: string) => void): Column<UnitActivitiesView>[] {
  const { t } = useTranslation('console/bureau/activities');
  const count = (key: 'coming' | 'held' | 'closed' | 'parentChild' | 'specialNeeds') => ({
    key,
    title: t(key),
    align: 'right' as const,
    dataIndex: key,
    optional: true,
  });
  return [
    {
      key: 'name',
      title: t('unit'),
      rowScope: 'row',
      render: (_, { unitId, name }) => (
        <Button type="link" onClick={() => open(unitId)}>
          {name}
        </Button>
      ),
    },
    count('coming'),
    count('held'),
    count('closed'),
    count('parentChild'),
    count('specialNeeds'),
    {
      key: 'visits',
      title: t('visits'),
      align: 'right',
      optional: true,
      render: (_, { visits }) => visits ?? t('hidden'),
    },
  ];
}
