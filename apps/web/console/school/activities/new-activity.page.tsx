import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { useDeskUnit } from '../../frame/desk-unit';
import { DetailFrame } from '../../frame/detail-frame';
import { schoolPaths } from '../school.paths';
import { ActivityForm } from './activity-form';
import { bodyOf, freshValues, type ActivityValues } from './activity-values.rule';
import { usePlannedValues } from './planned-values';
import { useCreate } from './use-activities';

/** A new activity; with `plan` and `session` in the address it is made from a session of the teaching plan. */
export function NewActivityPage(): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const [address] = useSearchParams();
  const [planId, sessionId] = [address.get('plan'), address.get('session')];
  return (
    <DetailFrame title={t('new')} back={{ to: schoolPaths.activities, label: t('back') }} narrow>
      {planId && sessionId ? <FromPlan planId={planId} sessionId={sessionId} /> : <NewActivity />}
    </DetailFrame>
  );
}

function FromPlan({ planId, sessionId }: { planId: string; sessionId: string }): ReactNode {
  const unit = useDeskUnit();
  const planned = usePlannedValues(unit.id, planId, sessionId);
  if (planned.isPending) {
    return (
      <Loading>
        <Bone height="22rem" />
      </Loading>
    );
  }
  if (planned.error) return <ErrorState whole error={planned.error} retry={() => void planned.refetch()} />;
  return planned.data ? <NewActivity planned={planned.data} planSessionId={sessionId} /> : <NewActivity />;
}

function NewActivity({
  planned,
  planSessionId = null,
}: {
  planned?: ActivityValues;
  planSessionId?: string | null;
}): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const unit = useDeskUnit();
  const go = useNavigate();
  const create = useCreate(unit.id);
  const [first] = useState(() => planned ?? freshValues(unit.id));
  return (
    <ActivityForm
      schoolId={unit.id}
      first={first}
      submit={t('form.create')}
      busy={create.isPending}
      error={create.error}
      onSubmit={(values) =>
        create.mutate(
          { ...bodyOf(values, null), planSessionId },
          { onSuccess: ({ id }) => void go(schoolPaths.activity(id)) },
        )
      }
    />
  );
}
