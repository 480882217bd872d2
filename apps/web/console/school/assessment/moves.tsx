import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  assessmentsMove,
  assessmentsWish,
  selfAssessmentSubmit,
  type AssessmentView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Confirm } from '@web/ui/dialog';
import { say } from '@web/ui/toast';
import styles from '../../assessment/assessment.module.css';
import { useRefreshAssessments } from '../../assessment/use-assessments';
import { useSelfAssessment } from '../../assessment/use-self-assessment';
import { TierChoice } from './begin';

type SchoolAction = 'start-self-assessment' | 'submit' | 'withdraw';
const actions: readonly SchoolAction[] = ['start-self-assessment', 'submit', 'withdraw'];

/** What the school may do with its assessment now; what cannot be taken back asks once. */
export function Moves({ assessment }: { assessment: AssessmentView }): ReactNode {
  const { t } = useTranslation('console/school/assessment');
  const [asking, setAsking] = useState<SchoolAction | null>(null);
  const refresh = useRefreshAssessments();
  const missing = useSelfAssessment(assessment.id).data?.missing.length ?? 0;
  const settled = {
    onSettled: () => refresh(),
    onError: (error: Error) => say(sentenceFor(error, t), 'urgent'),
  };
  const move = useMutation({
    mutationFn: (action: SchoolAction) => moved(assessment, action),
    onSuccess: (_, action) => say(t(`done.${action}`)),
    ...settled,
  });
  const wish = useMutation({
    mutationFn: (targetTier: AssessmentView['targetTier']) =>
      assessmentsWish({
        path: { id: assessment.id },
        body: { targetTier, version: assessment.version },
      }),
    ...settled,
  });
  const allowed = actions.filter((action) => assessment.actions.includes(action));
  return (
    <>
      {assessment.state === 'DRAFT' && allowed.length > 0 && (
        <TierChoice value={assessment.targetTier} onChange={(tier) => wish.mutate(tier)} />
      )}
      <p className={styles.moves}>
        {allowed.map((action) => (
          <Button
            key={action}
            type={action === 'withdraw' ? 'default' : 'primary'}
            disabled={action === 'submit' && missing > 0}
            loading={move.isPending && move.variables === action}
            onClick={() => (action === 'start-self-assessment' ? move.mutate(action) : setAsking(action))}
          >
            {t(`act.${action}`)}
          </Button>
        ))}
      </p>
      {allowed.includes('submit') && missing > 0 && (
        <p className={styles.next}>{t('fillFirst', { count: missing })}</p>
      )}
      <Confirm
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={t(`ask.${asking ?? 'submit'}`)}
        text={t(`ask.${asking ?? 'submit'}Text`)}
        confirm={t(`act.${asking ?? 'submit'}`)}
        danger={asking === 'withdraw'}
        busy={move.isPending}
        onConfirm={() => asking && move.mutate(asking, { onSettled: () => setAsking(null) })}
      />
    </>
  );
}

function moved({ id, version }: AssessmentView, action: SchoolAction): Promise<AssessmentView> {
  if (action === 'submit') return selfAssessmentSubmit({ path: { id }, body: { version } });
  return assessmentsMove({ path: { id }, body: { action, version } });
}
