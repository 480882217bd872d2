import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ActivityItemView, ActivityKind, ActivityState } from '@web/api/generated';
import { spanWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import { activityKinds, activityStates, toneOf } from './choices';
import { useActivities } from './use-activities';

const none = { q: '', state: '', kind: '', archived: '', page: '1' };

export function ActivityListPage(): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const unit = useDeskUnit();
  const go = useNavigate();
  const mayWrite = useIs('coordinator');
  const [filter, change] = useAddress(none);
  const activities = useActivities(unit.id, {
    page: Number(filter.page),
    ...(filter.q && { q: filter.q }),
    ...(filter.state && { state: filter.state as ActivityState }),
    ...(filter.kind && { kind: filter.kind as ActivityKind }),
    ...(filter.archived && { archived: '1' as const }),
  });
  const filtered = Object.entries(none).some(([name, value]) => filter[name as keyof typeof none] !== value);
  const create = mayWrite && (
    <Button
      type="primary"
      icon={<Icon name="plus" size={18} />}
      onClick={() => void go(schoolPaths.newActivity)}
    >
      {t('new')}
    </Button>
  );
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={create}
      filters={<Filters filter={filter} change={change} mayWrite={mayWrite} />}
    >
      <DataTable<ActivityItemView>
        name="activities"
        label={t('title')}
        columns={useColumns()}
        source={activities}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={
          filtered ? (
            <EmptyState icon="search" title={t('console:noMatch')} text={t('console:noMatchText')}>
              <Button onClick={() => change(none)}>{t('console:clear')}</Button>
            </EmptyState>
          ) : (
            <EmptyState icon="hall" title={t('empty')} text={t('emptyText')}>
              {create}
            </EmptyState>
          )
        }
      />
    </ListFrame>
  );
}

interface FiltersProps {
  filter: typeof none;
  change: (next: Partial<typeof none>) => void;
  mayWrite: boolean;
}

function Filters({ filter, change, mayWrite }: FiltersProps): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const choices = (values: readonly string[], prefix: string) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return (
    <>
      <SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q })} />
      <ChoiceFilter
        label={t('head.state')}
        value={filter.state}
        onChange={(state) => change({ state })}
        options={choices(activityStates, 'state')}
      />
      <ChoiceFilter
        label={t('head.kind')}
        value={filter.kind}
        onChange={(kind) => change({ kind })}
        options={choices(activityKinds, 'kind')}
      />
      {mayWrite && (
        <Button
          type={filter.archived ? 'primary' : 'text'}
          aria-pressed={filter.archived === '1'}
          onClick={() => change({ archived: filter.archived ? '' : '1' })}
        >
          {t('archivedFilter')}
        </Button>
      )}
    </>
  );
}

function useColumns(): Column<ActivityItemView>[] {
  const { t } = useTranslation('console/school/activities');
  return [
    {
      key: 'title',
      title: t('head.title'),
      render: (_, { id, title }) => <Link to={schoolPaths.activity(id)}>{title}</Link>,
    },
    {
      key: 'state',
      title: t('head.state'),
      render: (_, { state }) => <StateTag tone={toneOf[state]}>{t(`state.${state}`)}</StateTag>,
    },
    { key: 'kind', title: t('head.kind'), optional: true, render: (_, { kind }) => t(`kind.${kind}`) },
    {
      key: 'when',
      title: t('head.when'),
      optional: true,
      render: (_, { startsAt, endsAt }) => spanWords(startsAt, endsAt),
    },
    { key: 'place', title: t('head.place'), optional: true, dataIndex: 'place' },
    {
      key: 'taken',
      title: t('head.taken'),
      optional: true,
      align: 'right',
      render: (_, { taken, capacity }) => `${taken} / ${capacity}`,
    },
    { key: 'waiting', title: t('head.waiting'), optional: true, align: 'right', dataIndex: 'waiting' },
    { key: 'present', title: t('head.present'), optional: true, align: 'right', dataIndex: 'present' },
  ];
}
