import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityChildView, MyActivityView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Confirm } from '@web/ui/dialog';
import { Section } from '@web/ui/page';
import { Select } from '@web/ui/select';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './activities.module.css';
import { useCancel, useSignUp } from './use-activities';

const most = 8;

/** How each child's family stands, and the one thing to do about it. */
export function SignUpPart({ activity }: { activity: MyActivityView }): ReactNode {
  const { t } = useTranslation('activities');
  return (
    <Section title={t(activity.over ? 'signUp.titleOver' : 'signUp.title')}>
      {activity.signUpTime === 'not-yet' && (
        <Note icon="clock">{t('signUp.notYet', { moment: momentWords(activity.signUpOpensAt) })}</Note>
      )}
      {activity.children.map((child) => (
        <Family key={child.pupilId} activity={activity} child={child} />
      ))}
      <Closed activity={activity} />
    </Section>
  );
}

function Closed({ activity }: { activity: MyActivityView }): ReactNode {
  const { t } = useTranslation('activities');
  const isFree = activity.children.every(({ signUp, attended }) => signUp === null && attended === null);
  if (activity.signUpTime !== 'closed' || !isFree) return null;
  return <Note icon="clock">{t(activity.over ? 'signUp.over' : 'signUp.closed')}</Note>;
}

function Family({ activity, child }: { activity: MyActivityView; child: ActivityChildView }): ReactNode {
  const { t } = useTranslation('activities');
  const { name, attended, signUp, persons, before } = child;
  if (attended) {
    return (
      <Note tone="voice" icon="check">
        {t(`attended.${attended}`, { name })}
      </Note>
    );
  }
  if (signUp === 'SIGNED_UP' || signUp === 'WAITING') {
    const isIn = signUp === 'SIGNED_UP';
    const comes =
      activity.seating === 'person'
        ? t('signUp.comes', { name, count: persons ?? 1 })
        : t('signUp.family', { name });
    return (
      <Note tone={isIn ? 'voice' : 'now'} icon={isIn ? 'check' : 'clock'}>
        <p>{isIn ? comes : t('signUp.waiting', { name })}</p>
        {!isIn && <p>{before ? t('before.some', { count: before }) : t('before.first')}</p>}
        {activity.mayCancel && <GiveBack activity={activity} child={child} />}
      </Note>
    );
  }
  return activity.signUpTime === 'open' ? <Enter activity={activity} child={child} /> : null;
}

function Enter({ activity, child }: { activity: MyActivityView; child: ActivityChildView }): ReactNode {
  const { t } = useTranslation('activities');
  const [persons, setPersons] = useState('2');
  const signUp = useSignUp(activity.id);
  const send = (): void =>
    signUp.mutate(
      { pupilId: child.pupilId, persons: activity.seating === 'person' ? Number(persons) : 1 },
      {
        onSuccess: ({ children }) => {
          const own = children.find(({ pupilId }) => pupilId === child.pupilId);
          say(t(own?.signUp === 'WAITING' ? 'signUp.waits' : 'signUp.done'));
        },
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
      },
    );
  return (
    <div className={styles.enter}>
      {activity.seating === 'person' && (
        <Select
          label={t('signUp.persons')}
          value={persons}
          onChange={setPersons}
          choices={Array.from({ length: most }, (_, index) => ({
            value: String(index + 1),
            label: t('signUp.person', { count: index + 1 }),
          }))}
        />
      )}
      <Button look="primary" size="large" wide busy={signUp.isPending} onClick={send}>
        {t(activity.free > 0 ? 'signUp.forChild' : 'signUp.wait', { name: child.name })}
      </Button>
      <p className={styles.soft}>{activity.free > 0 ? t('free', { count: activity.free }) : t('fullNow')}</p>
    </div>
  );
}

function GiveBack({ activity, child }: { activity: MyActivityView; child: ActivityChildView }): ReactNode {
  const { t } = useTranslation('activities');
  const [asking, setAsking] = useState(false);
  const cancel = useCancel(activity.id);
  const send = (): void =>
    cancel.mutate(child.pupilId, {
      onSuccess: () => say(t('signUp.cancelled')),
      onError: (error) => say(sentenceFor(error, t), 'urgent'),
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('signUp.cancel')}</Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('signUp.cancelTitle')}
        text={t('signUp.cancelText')}
        confirm={t('signUp.cancel')}
        busy={cancel.isPending}
        onConfirm={send}
      />
    </>
  );
}
