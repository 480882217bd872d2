import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { schoolPlansList, type SchoolPlanView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { LinkButton } from '@web/ui/button';
import { EmptyState, ErrorState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { ChoiceFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { useSchoolYears } from '../../plans/use-plans';
import { YearChoice } from '../../plans/year-choice';
import { bureauPaths } from '../bureau.paths';

const states = ['none', 'draft', 'published'] as const;
type State = (typeof states)[number];

/** Which schools have published the plan of a year; those that have not come first, to be helped. */
export function PlansPage(): ReactNode {
  const { t } = useTranslation('console/bureau/plans');
  const unit = useDeskUnit();
  const isCity = useIs('city_officer');
  const years = useSchoolYears();
  const [filter, change] = useAddress({ year: '', state: '', page: '1' });
  const year = filter.year || (years.data?.items.find((one) => one.current)?.code ?? '');
  const query = {
    schoolYear: year,
    unitId: unit.id,
    page: Number(filter.page),
    ...(filter.state && { state: filter.state as State }),
  };
  const plans = useQuery({
    queryKey: ['plans', 'overview', query],
    queryFn: () => schoolPlansList({ query }),
    placeholderData: keepPreviousData,
    enabled: year !== '',
  });
  const columns = useColumns();
  return (
    <ListFrame
      title={t('title')}
      text={plans.data && <Standing page={plans.data} />}
      actions={isCity && <LinkButton to={bureauPaths.modelPlans}>{t('toModels')}</LinkButton>}
      filters={
        years.data && (
          <>
            <YearChoice years={years.data.items} value={year} onChange={(next) => change({ year: next })} />
            <ChoiceFilter
              label={t('head.state')}
              value={filter.state}
              options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
              onChange={(state) => change({ state })}
            />
          </>
        )
      }
    >
      {years.error && !years.data ? (
        <ErrorState error={years.error} retry={() => void years.refetch()} />
      ) : (
        <DataTable<SchoolPlanView>
          name="school-plans"
          label={t('title')}
          columns={columns}
          source={plans}
          rowKey="schoolId"
          onPage={(page) => change({ page: String(page) })}
          empty={<EmptyState icon="article" title={t('empty')} text={t('emptyText')} />}
        />
      )}
    </ListFrame>
  );
}

function Standing({
  page: { published, schools, deadline },
}: {
  page: { published: number; schools: number; deadline: string | null };
}): ReactNode {
  const { t } = useTranslation('console/bureau/plans');
  return (
    <>
      {t('standing', { published, schools })}
      {deadline && t('deadline', { day: dayWords(`${deadline}T12:00:00+08:00`) })}
    </>
  );
}

function useColumns(): Column<SchoolPlanView>[] {
  const { t } = useTranslation('console/bureau/plans');
  const { t: kit } = useTranslation('console');
  return [
    {
      key: 'school',
      title: t('head.school'),
      render: (_, { planId, schoolName }) =>
        planId ? <Link to={bureauPaths.plan(planId)}>{schoolName}</Link> : schoolName,
    },
    { key: 'district', title: t('head.district'), dataIndex: 'districtName', optional: true },
    {
      key: 'kind',
      title: t('head.kind'),
      optional: true,
      render: (_, { schoolKind }) => schoolKind && kit(`schoolKind.${schoolKind}`),
    },
    {
      key: 'state',
      title: t('head.state'),
      render: (_, { state }) => (
        <StateTag tone={state === 'published' ? 'good' : 'plain'}>{t(`state.${state}`)}</StateTag>
      ),
    },
    {
      key: 'published',
      title: t('head.published'),
      optional: true,
      render: (_, { publishedAt }) => publishedAt && dayWords(publishedAt),
    },
    {
      key: 'inTime',
      title: t('head.inTime'),
      render: (_, { inTime }) => (inTime === null ? '–' : t(inTime ? 'yes' : 'no')),
    },
    {
      key: 'sessions',
      title: t('head.sessions'),
      dataIndex: 'sessions',
      align: 'right',
      optional: true,
    },
  ];
}
