import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonView, QuizAttemptView } from '@web/api/generated';
import { Note } from '@web/ui/states';
import styles from './lesson.module.css';

type Question = NonNullable<LessonView['quiz']>['questions'][number];

interface QuestionProps {
  question: Question;
  number: number;
  chosen: readonly string[];
  onChange: (optionIds: string[]) => void;
  verdict?: QuizAttemptView['questions'][number];
}

export function QuizQuestion({ question, number, chosen, onChange, verdict }: QuestionProps): ReactNode {
  const { t } = useTranslation('lessons');
  const several = question.kind === 'multiple';
  const words = (option: Question['options'][number]): string => option.text || t(`quiz.${option.id}`);
  const toggle = (id: string, on: boolean): void =>
    onChange(several ? (on ? [...chosen, id] : chosen.filter((one) => one !== id)) : [id]);
  return (
    <fieldset className={styles.question} disabled={Boolean(verdict)}>
      <legend>
        {number}. {question.text}
      </legend>
      <p className={styles.hint}>{t(`quiz.${question.kind}`)}</p>
      {question.options.map((option) => (
        <label key={option.id} className={styles.option}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={question.id}
            checked={chosen.includes(option.id)}
            onChange={(event) => toggle(option.id, event.target.checked)}
          />
          <span>{words(option)}</span>
        </label>
      ))}
      {verdict && (
        <Note tone={verdict.right ? 'voice' : 'now'} icon={verdict.right ? 'check' : 'info'}>
          <p>
            {verdict.right
              ? t('quiz.right')
              : t('quiz.wrong', {
                  answer: question.options
                    .filter((option) => verdict.rightOptionIds.includes(option.id))
                    .map(words)
                    .join(t('app:semicolon')),
                })}
          </p>
          {verdict.explanation && <p>{verdict.explanation}</p>}
        </Note>
      )}
    </fieldset>
  );
}
