import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { DetailFrame } from '../../frame/detail-frame';
import { useDeskUnit } from '../../frame/desk-unit';
import { PlanEditor } from '../../plans/plan-editor';
import { usePlan } from '../../plans/use-plans';
import { bureauPaths } from '../bureau.paths';

export function ModelPlanPage(): ReactNode {
  const { t } = useTranslation('console/bureau/model-plans');
  const { t: kit } = useTranslation('console');
  const { planId } = useParams();
  const unit = useDeskUnit();
  const plan = usePlan(planId);
  const title = plan.data
    ? t('name', { kind: kit(`schoolKind.${plan.data.schoolKind}`), year: plan.data.schoolYear })
    : t('title');
  return (
    <DetailFrame title={title} text={t('planText')} back={{ label: t('title'), to: bureauPaths.modelPlans }}>
      {plan.isPending && (
        <Loading>
          <Bone height="22rem" />
        </Loading>
      )}
      {plan.error && !plan.data && <ErrorState error={plan.error} retry={() => void plan.refetch()} />}
      {plan.data && <PlanEditor plan={plan.data} unitId={unit.id} />}
    </DetailFrame>
  );
}
