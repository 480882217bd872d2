import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssessmentLineView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { AssessmentState } from '../../assessment/assessment-state';
import { useAssessments } from '../../assessment/use-assessments';
import { DataTable, type Column } from '../../frame/data-table';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { TierMark } from '../../rating/tiers/tier-mark';
import { AssessmentFilters, noFilter, wantedBy } from './assessment-filters';
import { bureauPaths } from '../bureau.paths';

/** All assessments of the cycle within reach; who has waited longest comes first. */
export function AssessmentsPage(): ReactNode {
  const { t } = useTranslation('console/bureau/assessments');
  const [filter, change] = useAddress({ ...noFilter, page: '1' });
  const assessments = useAssessments(wantedBy(filter));
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      filters={<AssessmentFilters filter={filter} onChange={change} />}
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
