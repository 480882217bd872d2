import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssessmentLineView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { AssessmentState } from '../../assessment/assessment-state';
import { useAssessments } from '../../assessment/use-assessments';
import { DataTable, type Column } from '../../frame/data-table';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { TierMark } from '../../rating/tiers/tier-mark';
import { bureauPaths } from '../bureau.paths';

const waits = ['me', 'ended'] as const;
const tiers = ['basic', 'excellent', 'model', 'star'] as const;

/** All assessments of the cycle within reach; who has waited longest comes first. */
export function AssessmentsPage(): ReactNode {
  const { t } = useTranslation('console/bureau/assessments');
  const [filter, change] = useAddress({ waiting: '', tier: '', q: '', page: '1' });
  const waiting = waits.find((each) => each === filter.waiting);
  const tier = tiers.find((each) => each === filter.tier);
  const assessments = useAssessments({
    page: Math.max(1, Math.floor(Number(filter.page)) || 1),
    ...(waiting && { waiting }),
    ...(tier && { tier }),
    ...(filter.q && { q: filter.q }),
  });
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      filters={
        <>
          <ChoiceFilter
            label={t('waiting.label')}
            value={filter.waiting}
            options={waits.map((value) => ({ value, label: t(`waiting.${value}`) }))}
            onChange={(value) => change({ waiting: value })}
          />
          <ChoiceFilter
            label={t('head.tier')}
            value={filter.tier}
            options={tiers.map((value) => ({ value, label: t(`topics:tier.${value}`) }))}
            onChange={(value) => change({ tier: value })}
          />
          <SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q })} />
        </>
      }
    >
      <DataTable<AssessmentLineView>
        name="assessments"
        label={t('title')}
        columns={useColumns()}
        source={assessments}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="clock" title={t('empty')} text={t('emptyText')} />}
      />
    </ListFrame>
  );
}

function useColumns(): Column<AssessmentLineView>[] {
  const { t } = useTranslation(['console/bureau/assessments', 'console/assessment']);
  return [
    {
      key: 'school',
      title: t('head.school'),
      render: (_, { id, school }) => <Link to={bureauPaths.assessment(id)}>{school.name}</Link>,
    },
    {
      key: 'district',
      title: t('head.district'),
      optional: true,
      render: (_, { school }) => school.districtName,
    },
    { key: 'tier', title: t('head.tier'), render: (_, { targetTier }) => <TierMark tier={targetTier} /> },
    { key: 'state', title: t('head.state'), render: (_, { state }) => <AssessmentState state={state} /> },
    {
      key: 'holder',
      title: t('head.holder'),
      render: (_, { holders }) =>
        holders
          .filter((role) => role !== 'platform')
          .map((role) => t(`console/assessment:holder.${role}`))
          .join(' · ') || '–',
    },
    { key: 'since', title: t('head.since'), render: (_, { enteredAt }) => dayWords(enteredAt) },
  ];
}
