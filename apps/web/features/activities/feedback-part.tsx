import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyActivityView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Chips } from '@web/ui/chips';
import { Field } from '@web/ui/field';
import { Section } from '@web/ui/page';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './activities.module.css';
import { useGiveFeedback } from './use-activities';

const scores = ['1', '2', '3', '4', '5'] as const;

/** For who was there; what was said can be changed while the month lasts. */
export function FeedbackPart({ activity }: { activity: MyActivityView }): ReactNode {
  const { t } = useTranslation('activities');
  const [editing, setEditing] = useState(false);
  const { feedback, mayGiveFeedback } = activity;
  if (feedback && !editing) {
    return (
      <Section title={t('feedback.title')}>
        <Note tone="voice" icon="check">
          <p>{t('feedback.given', { score: t(`feedback.scores.${feedback.score}`) })}</p>
          {feedback.text && <p>{feedback.text}</p>}
          {mayGiveFeedback && <Button onClick={() => setEditing(true)}>{t('feedback.again')}</Button>}
        </Note>
      </Section>
    );
  }
  if (!mayGiveFeedback) return null;
  return (
    <Section title={t('feedback.title')}>
      <FeedbackForm activity={activity} onDone={() => setEditing(false)} />
    </Section>
  );
}

function FeedbackForm({ activity, onDone }: { activity: MyActivityView; onDone: () => void }): ReactNode {
  const { t } = useTranslation('activities');
  const [score, setScore] = useState(String(activity.feedback?.score ?? ''));
  const [asked, setAsked] = useState(false);
  const [text, setText] = useState(activity.feedback?.text ?? '');
  const give = useGiveFeedback(activity.id);
  const send = (): void => {
    setAsked(true);
    if (!score) return;
    give.mutate(
      { score: Number(score), text },
      {
        onSuccess: () => {
          say(t('feedback.thanks'));
          onDone();
        },
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
      },
    );
  };
  return (
    <div className={styles.enter}>
      <p className={styles.soft}>{t('feedback.text')}</p>
      <Chips
        wrap
        label={t('feedback.score')}
        value={score}
        onChange={setScore}
        choices={scores.map((value) => ({ value, label: t(`feedback.scores.${value}`) }))}
      />
      {asked && !score && (
        <Note tone="now" announce>
          {t('feedback.scoreMissing')}
        </Note>
      )}
      <Field label={t('feedback.words')}>
        {(control) => (
          <textarea
            {...control}
            className={styles.area}
            rows={3}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button look="primary" wide busy={give.isPending} onClick={send}>
        {t('feedback.send')}
      </Button>
    </div>
  );
}
