import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { numberWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import { Note } from '@web/ui/states';
import styles from './lesson.module.css';
import { LessonSteps } from './lesson-steps';
import { LessonWords } from './lesson-words';
import { QuizQuestion } from './quiz-question';
import { useQuizAttempt } from './use-lesson';

type Answers = Readonly<Record<string, readonly string[]>>;

export function QuizLesson({ lesson }: { lesson: LessonView }): ReactNode {
  const { t } = useTranslation('lessons');
  const [answers, setAnswers] = useState<Answers>({});
  const [asked, setAsked] = useState(false);
  const attempt = useQuizAttempt(lesson.id);
  const questions = lesson.quiz?.questions ?? [];
  const open = questions.filter((question) => !answers[question.id]?.length).length;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (open > 0 || attempt.isPending) return;
    const body = questions.map(({ id }) => ({ questionId: id, optionIds: [...(answers[id] ?? [])] }));
    attempt.mutate({ answers: body }, { onSuccess: () => window.scrollTo({ top: 0 }) });
  };
  const again = (): void => {
    setAnswers({});
    setAsked(false);
    attempt.reset();
    window.scrollTo({ top: 0 });
  };
  const verdict = attempt.data;
  return (
    <form className={cx(styles.body, styles.text)} onSubmit={submit} noValidate>
      <LessonWords lesson={lesson} />
      <p className={styles.soft}>
        {t('quiz.lead', { count: questions.length, pass: lesson.quiz?.passMark ?? 0 })}
      </p>
      {verdict && (
        <p className={styles.done} role="status">
          <Icon name={verdict.passed ? 'check' : 'book'} />
          <span>
            <strong>
              {t(verdict.passed ? 'quiz.passed' : 'quiz.notYet', { score: numberWords(verdict.score) })}
            </strong>
            {t('quiz.best', { score: numberWords(verdict.bestScore) })}
          </span>
        </p>
      )}
      {questions.map((question, index) => (
        <QuizQuestion
          key={question.id}
          question={question}
          number={index + 1}
          chosen={answers[question.id] ?? []}
          onChange={(optionIds) => setAnswers({ ...answers, [question.id]: optionIds })}
          verdict={verdict?.questions.find((one) => one.id === question.id)}
        />
      ))}
      {asked && open > 0 && (
        <Note tone="now" announce>
          {t('quiz.unanswered', { count: open })}
        </Note>
      )}
      {attempt.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(attempt.error, t)}
        </Note>
      )}
      {verdict ? (
        <Button size="large" onClick={again}>
          {t('quiz.again')}
        </Button>
      ) : (
        <Button type="submit" look="primary" size="large" busy={attempt.isPending}>
          {t('quiz.submit')}
        </Button>
      )}
      <LessonSteps lesson={lesson} done={verdict?.passed ?? lesson.state === 'completed'} />
    </form>
  );
}
