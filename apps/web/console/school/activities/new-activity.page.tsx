import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDeskUnit } from '../../frame/desk-unit';
import { DetailFrame } from '../../frame/detail-frame';
import { schoolPaths } from '../school.paths';
import { ActivityForm } from './activity-form';
import { bodyOf, freshValues } from './activity-values.rule';
import { useCreate } from './use-activities';

export function NewActivityPage(): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const unit = useDeskUnit();
  const go = useNavigate();
  const create = useCreate(unit.id);
  const [first] = useState(() => freshValues(unit.id));
  return (
    <DetailFrame title={t('new')} back={{ to: schoolPaths.activities, label: t('back') }} narrow>
      <ActivityForm
        schoolId={unit.id}
        first={first}
        submit={t('form.create')}
        busy={create.isPending}
        error={create.error}
        onSubmit={(values) =>
          create.mutate(bodyOf(values, null), { onSuccess: ({ id }) => void go(schoolPaths.activity(id)) })
        }
      />
    </DetailFrame>
  );
}
