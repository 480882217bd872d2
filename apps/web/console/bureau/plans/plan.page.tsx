import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { DetailFrame } from '../../frame/detail-frame';
import { PlanEditor } from '../../plans/plan-editor';
import { usePlan } from '../../plans/use-plans';
import { bureauPaths } from '../bureau.paths';

/** A school's plan as families have it. */
export function PlanPage(): ReactNode {
  const { t } = useTranslation('console/bureau/plans');
  const { planId } = useParams();
  const plan = usePlan(planId);
  return (
    <DetailFrame
      title={plan.data?.unitName ?? t('title')}
      text={plan.data && t('of', { year: plan.data.schoolYear })}
      back={{ label: t('title'), to: bureauPaths.plans }}
    >
      {plan.isPending && (
        <Loading>
          <Bone height="22rem" />
        </Loading>
      )}
      {plan.error && !plan.data && <ErrorState error={plan.error} retry={() => void plan.refetch()} />}
      {plan.data && <PlanEditor plan={plan.data} unitId={plan.data.unitId} />}
    </DetailFrame>
  );
}
