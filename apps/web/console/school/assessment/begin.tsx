import { useMutation } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assessmentsBegin, type AssessmentView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { say } from '@web/ui/toast';
import styles from '../../assessment/assessment.module.css';
import { useRefreshAssessments } from '../../assessment/use-assessments';
import { Card } from '../../frame/list-frame';
import { TierMark } from '../../rating/tiers/tier-mark';

type Tier = AssessmentView['targetTier'];
const tiers: readonly Tier[] = ['basic', 'excellent', 'model', 'star'];

/** The first step: which tier the school wishes for; nobody applies for one that was merely the first in the list. */
export function Begin({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/school/assessment');
  const [tier, setTier] = useState<Tier | null>(null);
  const refresh = useRefreshAssessments();
  const begin = useMutation({
    mutationFn: (targetTier: Tier) => assessmentsBegin({ path: { unitId }, body: { targetTier } }),
    onSuccess: refresh,
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <Card title={t('begin.title')} text={t('begin.text')}>
      <TierChoice value={tier} onChange={setTier} />
      <Button
        type="primary"
        disabled={!tier}
        loading={begin.isPending}
        onClick={() => tier && begin.mutate(tier)}
      >
        {t('begin.act')}
      </Button>
    </Card>
  );
}

export function TierChoice({
  value,
  onChange,
}: {
  value: Tier | null;
  onChange: (tier: Tier) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/assessment');
  return (
    <Radio.Group
      className={styles.wishes}
      aria-label={t('begin.tier')}
      value={value}
      onChange={(event) => onChange(event.target.value as Tier)}
    >
      {tiers.map((tier) => (
        <Radio key={tier} value={tier}>
          <TierMark tier={tier} after={`${t('app:colon')}${t(`begin.process.${tier}`)}`} />
        </Radio>
      ))}
    </Radio.Group>
  );
}
