import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plansOfSchool, type PlanSummaryPage, type SchoolYearPage } from '@web/api/generated';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { PlanEditor } from '../../plans/plan-editor';
import { planKeys, usePlan, useSchoolYears } from '../../plans/use-plans';
import { YearChoice } from '../../plans/year-choice';
import { BeginPlan } from './begin-plan';

/** The teaching plan of a school, one year at a time. */
export function PlansPage(): ReactNode {
  const { t } = useTranslation('console/school/plans');
  const unit = useDeskUnit();
  const years = useSchoolYears();
  const plans = useQuery({
    queryKey: planKeys.ofSchool(unit.id),
    queryFn: () => plansOfSchool({ path: { schoolId: unit.id }, query: { pageSize: 100 } }),
  });
  const current = years.data?.items.find((year) => year.current)?.code ?? '';
  const [filter, change] = useAddress({ year: '' });
  const year = filter.year || current;
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      filters={
        years.data && (
          <YearChoice years={years.data.items} value={year} onChange={(next) => change({ year: next })} />
        )
      }
    >
      {(years.isPending || plans.isPending) && <PlanBones />}
      {years.error && !years.data && <ErrorState error={years.error} retry={() => void years.refetch()} />}
      {plans.error && !plans.data && <ErrorState error={plans.error} retry={() => void plans.refetch()} />}
      {years.data && plans.data && (
        <YearPlan year={year} plans={plans.data} years={years.data} schoolId={unit.id} />
      )}
    </ListFrame>
  );
}

function PlanBones(): ReactNode {
  return (
    <Loading>
      <Bone height="6rem" />
      <Bone height="22rem" />
    </Loading>
  );
}

function YearPlan({
  year,
  plans,
  years,
  schoolId,
}: {
  year: string;
  plans: PlanSummaryPage;
  years: SchoolYearPage;
  schoolId: string;
}): ReactNode {
  const { t } = useTranslation('console/school/plans');
  const writes = useIs('coordinator');
  const summary = plans.items.find((plan) => plan.schoolYear === year);
  const plan = usePlan(summary?.id);
  if (!summary) {
    if (!writes) return <EmptyState icon="article" title={t('none', { year })} text={t('noneText')} />;
    const last = plans.items.find((one) => one.schoolYear < year && one.state === 'published');
    return <BeginPlan schoolId={schoolId} year={year} last={last} isSetUp={isSetUp(years, year)} />;
  }
  if (plan.isPending) return <PlanBones />;
  if (!plan.data) return <ErrorState error={plan.error} retry={() => void plan.refetch()} />;
  return <PlanEditor key={plan.data.id} plan={plan.data} unitId={schoolId} />;
}

const isSetUp = (years: SchoolYearPage, code: string): boolean =>
  years.items.some((year) => year.code === code && year.terms.length === 2);
