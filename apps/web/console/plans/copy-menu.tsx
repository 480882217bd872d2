import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { modelPlansList, plansOfSchool, type PlanView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { say } from '@web/ui/toast';
import { planKeys, useCopyInto } from './use-plans';

/** Takes over what another plan has and this one does not: from earlier years, and from models of the city. */
export function CopyMenu({ plan }: { plan: PlanView }): ReactNode {
  const { t } = useTranslation('console/plans');
  const copy = useCopyInto(plan.id);
  const sources = useSources(plan);
  if (sources.length === 0) return null;
  const take = (from: string): void =>
    copy.mutate(
      { from, revision: plan.revision },
      {
        onSuccess: (now) => say(t('copied', { count: now.sessions.length - plan.sessions.length })),
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
      },
    );
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: sources.map(({ id, label }) => ({ key: id, label })), onClick: ({ key }) => take(key) }}
    >
      <Button loading={copy.isPending}>{t('copy')}</Button>
    </Dropdown>
  );
}

function useSources(plan: PlanView): { id: string; label: string }[] {
  const { t } = useTranslation('console/plans');
  const { t: kit } = useTranslation('console');
  const filter = { schoolKind: plan.schoolKind, pageSize: 20 };
  const models = useQuery({
    queryKey: planKeys.models(filter),
    queryFn: () => modelPlansList({ query: filter }),
  });
  const own = useQuery({
    queryKey: planKeys.ofSchool(plan.unitId),
    queryFn: () => plansOfSchool({ path: { schoolId: plan.unitId }, query: { pageSize: 100 } }),
    enabled: plan.kind === 'school',
  });
  const label = { school: 'copyYear', model: 'copyModel' } as const;
  return [...(own.data?.items ?? []), ...(models.data?.items ?? [])]
    .filter((one) => one.id !== plan.id && one.state === 'published')
    .map(({ id, kind, schoolYear, schoolKind }) => ({
      id,
      label: t(label[kind], { year: schoolYear, kind: kit(`schoolKind.${schoolKind}`) }),
    }));
}
