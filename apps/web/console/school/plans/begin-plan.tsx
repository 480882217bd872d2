import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { modelPlansList, plansBegin, type PlanSummaryView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { EmptyState, Note } from '@web/ui/states';
import { planKeys } from '../../plans/use-plans';
import styles from '../../plans/plans.module.css';

interface BeginProps {
  schoolId: string;
  year: string;
  /** The last plan of the school that was published. */
  last?: PlanSummaryView;
  /** Whether the terms of the year are set. */
  isSetUp: boolean;
}

/** No plan for the year yet: begin from last year's, from a model of the city, or with nothing. */
export function BeginPlan({ schoolId, year, last, isSetUp }: BeginProps): ReactNode {
  const { t } = useTranslation('console/school/plans');
  const { t: kit } = useTranslation('console');
  const cache = useQueryClient();
  const filter = { schoolYear: year, schoolId, pageSize: 20 };
  const models = useQuery({
    queryKey: planKeys.models(filter),
    queryFn: () => modelPlansList({ query: filter }),
  });
  const begin = useMutation({
    mutationFn: (copyFrom: string | null) =>
      plansBegin({ path: { schoolId }, body: { schoolYear: year, copyFrom } }),
    onSuccess: async (plan) => {
      cache.setQueryData(planKeys.one(plan.id), plan);
      await cache.invalidateQueries({ queryKey: planKeys.ofSchool(schoolId) });
    },
  });
  if (!isSetUp) return <EmptyState icon="clock" title={t('noTerms', { year })} text={t('noTermsText')} />;
  return (
    <EmptyState icon="article" title={t('begin', { year })} text={t('beginText')}>
      <div className={styles.begin}>
        {last && (
          <Button type="primary" disabled={begin.isPending} onClick={() => begin.mutate(last.id)}>
            {t('fromLast', { year: last.schoolYear })}
          </Button>
        )}
        {models.data?.items.map((model) => (
          <Button key={model.id} disabled={begin.isPending} onClick={() => begin.mutate(model.id)}>
            {t('fromModel', { kind: kit(`schoolKind.${model.schoolKind}`) })}
          </Button>
        ))}
        <Button disabled={begin.isPending} onClick={() => begin.mutate(null)}>
          {t('fromNothing')}
        </Button>
      </div>
      {begin.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(begin.error, t)}
        </Note>
      )}
    </EmptyState>
  );
}
