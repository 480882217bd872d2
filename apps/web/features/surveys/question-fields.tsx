import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyQuestionView } from '@web/api/generated';
import { TextArea } from '@web/ui/field';
import styles from './surveys.module.css';

export type Reply = number | number[] | string | null;

interface QuestionProps {
  question: SurveyQuestionView;
  number: number;
  reply: Reply;
  onReply: (reply: Reply) => void;
  missing: boolean;
}

const steps = [1, 2, 3, 4, 5];

/** Nothing chosen yet; a text may stay empty, and so may a choice of several. */
export const firstReply = ({ kind }: SurveyQuestionView): Reply =>
  kind === 'text' ? '' : kind === 'multi' ? [] : null;

export function QuestionField(props: QuestionProps): ReactNode {
  const { question, number, reply, onReply, missing } = props;
  const { t } = useTranslation('surveys');
  const id = useId();
  const title = `${number}. ${question.title}`;
  if (question.kind === 'text') {
    return (
      <TextArea
        label={title}
        maxLength={300}
        value={String(reply ?? '')}
        onChange={(event) => onReply(event.target.value)}
      />
    );
  }
  return (
    <fieldset className={styles.question} aria-describedby={missing ? id : undefined}>
      <legend>{title}</legend>
      {question.kind === 'scale' ? (
        <Scale name={id} reply={reply} onReply={onReply} />
      ) : (
        <Options {...{ question, reply, onReply }} name={id} />
      )}
      <p role="alert" id={id} className={styles.error}>
        {missing && t('missing')}
      </p>
    </fieldset>
  );
}

function Scale({
  name,
  reply,
  onReply,
}: Pick<QuestionProps, 'reply' | 'onReply'> & { name: string }): ReactNode {
  const { t } = useTranslation('surveys');
  return (
    <div className={styles.scale}>
      {steps.map((step) => (
        <label key={step} className={styles.step}>
          <input type="radio" name={name} checked={reply === step} onChange={() => onReply(step)} />
          <span>{t(`scale.${step}`)}</span>
        </label>
      ))}
    </div>
  );
}

function Options({
  question,
  reply,
  onReply,
  name,
}: Pick<QuestionProps, 'question' | 'reply' | 'onReply'> & { name: string }): ReactNode {
  const several = question.kind === 'multi';
  const chosen = Array.isArray(reply) ? reply : reply === null ? [] : [Number(reply)];
  const toggle = (place: number, on: boolean): void => {
    if (!several) return onReply(place);
    onReply(on ? [...chosen, place] : chosen.filter((one) => one !== place));
  };
  return question.options.map((option, place) => (
    <label key={option} className={styles.option}>
      <input
        type={several ? 'checkbox' : 'radio'}
        name={name}
        checked={chosen.includes(place)}
        onChange={(event) => toggle(place, event.target.checked)}
      />
      <span>{option}</span>
    </label>
  ));
}
