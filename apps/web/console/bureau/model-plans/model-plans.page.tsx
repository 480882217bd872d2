import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { modelPlansList, type PlanSummaryView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { planKeys } from '../../plans/use-plans';
import { bureauPaths } from '../bureau.paths';
import { NewModelPlan } from './new-model-plan';

/** Plans the city offers its schools to begin from, one for each kind of school and year. */
export function ModelPlansPage(): ReactNode {
  const { t } = useTranslation('console/bureau/model-plans');
  const [filter, change] = useAddress({ page: '1' });
  const [adding, setAdding] = useState(false);
  const query = { page: Number(filter.page) };
  const models = useQuery({
    queryKey: planKeys.models(query),
    queryFn: () => modelPlansList({ query }),
    placeholderData: keepPreviousData,
  });
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={
        <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      <DataTable<PlanSummaryView>
        name="model-plans"
        label={t('title')}
        columns={useColumns()}
        source={models}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="article" title={t('empty')} text={t('emptyText')} />}
      />
      <NewModelPlan open={adding} models={models.data?.items ?? []} onClose={() => setAdding(false)} />
    </ListFrame>
  );
}

function useColumns(): Column<PlanSummaryView>[] {
  const { t } = useTranslation('console/bureau/model-plans');
  const { t: kit } = useTranslation('console');
  return [
    {
      key: 'kind',
      title: t('head.kind'),
      render: (_, plan) => (
        <Link to={bureauPaths.modelPlan(plan.id)}>
          {t('name', { kind: kit(`schoolKind.${plan.schoolKind}`), year: plan.schoolYear })}
        </Link>
      ),
    },
    {
      key: 'state',
      title: t('head.state'),
      render: (_, plan) => (
        <StateTag tone={plan.state === 'published' ? 'good' : 'plain'}>
          {t(plan.hasChanges && plan.state === 'published' ? 'changed' : plan.state)}
        </StateTag>
      ),
    },
    {
      key: 'published',
      title: t('head.published'),
      render: (_, plan) => plan.publishedAt && dayWords(plan.publishedAt),
    },
    {
      key: 'changed',
      title: t('head.changed'),
      optional: true,
      render: (_, plan) => dayWords(plan.changedAt),
    },
  ];
}
