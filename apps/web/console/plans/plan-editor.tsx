import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords } from '@web/i18n/format';
import { Confirm } from '@web/ui/dialog';
import { Icon } from '@web/ui/icon';
import { say } from '@web/ui/toast';
import { StateTag } from '../frame/state-tag';
import { CopyMenu } from './copy-menu';
import { GateNotes } from './gate-notes';
import { PlanBoard } from './plan-board';
import { PlanHistory } from './plan-history';
import styles from './plans.module.css';
import { RemovedSessions } from './removed-sessions';
import { SessionDrawer, type Opened } from './session-drawer';
import { SessionSheet } from './session-sheet';
import { usePlanAct, type PlanAct } from './use-plans';

/** A plan with everything its reader may do with it; a writer sees at every step what it still misses. */
export function PlanEditor({ plan, unitId }: { plan: PlanView; unitId: string }): ReactNode {
  const [opened, setOpened] = useState<Opened | null>(null);
  const writes = plan.may.includes('write');
  return (
    <div className={styles.editor}>
      <PlanHead plan={plan} onAdd={(term, level) => setOpened({ term, level })} />
      <GateNotes plan={plan} />
      <PlanBoard
        plan={plan}
        onAdd={writes ? (term, level) => setOpened({ term, level }) : undefined}
        onOpen={(session) => setOpened({ session })}
      />
      <RemovedSessions plan={plan} />
      <PlanHistory plan={plan} />
      {writes ? (
        <SessionDrawer plan={plan} unitId={unitId} opened={opened} onClose={() => setOpened(null)} />
      ) : (
        <SessionSheet
          plan={plan}
          session={opened && 'session' in opened ? opened.session : null}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

function PlanHead({
  plan,
  onAdd,
}: {
  plan: PlanView;
  onAdd: (term: 1 | 2, level: number) => void;
}): ReactNode {
  const { t } = useTranslation('console/plans');
  const [first] = plan.grades;
  return (
    <div className={styles.planHead}>
      <p className={styles.standing}>
        <StateTag tone={plan.state === 'published' ? 'good' : 'plain'}>{t(`state.${plan.state}`)}</StateTag>
        {plan.hasChanges && plan.state === 'published' && <StateTag tone="now">{t('hasChanges')}</StateTag>}
        {plan.putAway && <StateTag tone="faint">{t('putAwayTag')}</StateTag>}
        <span className={styles.soft}>
          {plan.publishedAt && t('publishedAt', { at: momentWords(plan.publishedAt) })}
          {plan.publishedAt && t('join')}
          {t('changedAt', { at: momentWords(plan.changedAt), person: plan.changedBy ?? t('somebody') })}
        </span>
      </p>
      <span className={styles.acts}>
        {plan.may.includes('write') && <CopyMenu plan={plan} />}
        {plan.may.includes('write') && first && (
          <Button icon={<Icon name="plus" size={18} />} onClick={() => onAdd(1, first.level)}>
            {t('add')}
          </Button>
        )}
        <PlanActs plan={plan} />
      </span>
    </div>
  );
}

function PlanActs({ plan }: { plan: PlanView }): ReactNode {
  const { t } = useTranslation('console/plans');
  const [asking, setAsking] = useState(false);
  const act = usePlanAct(plan.id);
  const run = (which: PlanAct): void =>
    act.mutate(
      { act: which, revision: plan.revision },
      {
        onSuccess: () => say(t(`did.${which}`)),
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
        onSettled: () => setAsking(false),
      },
    );
  const open = plan.gates.filter((gate) => gate.state !== 'met').length;
  return (
    <>
      {plan.may.includes('take-back') && (
        <Button loading={act.isPending} onClick={() => run('take-back')}>
          {t('takeBack')}
        </Button>
      )}
      {plan.may.includes('put-away') && (
        <Button type="text" loading={act.isPending} onClick={() => run('put-away')}>
          {t('putAway')}
        </Button>
      )}
      {plan.may.includes('publish') && (
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('publish')}
        </Button>
      )}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t(`publishTitle.${plan.kind}`)}
        text={[t(`publishText.${plan.kind}`), open > 0 && t('publishOpen')].filter(Boolean).join(' ')}
        confirm={t('publish')}
        busy={act.isPending}
        onConfirm={() => run('publish')}
      />
    </>
  );
}
