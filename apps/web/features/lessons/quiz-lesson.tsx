import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonView, QuizAttemptView } from '@web/api/generated';
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
import { useQuiz } from './use-quiz';

export function QuizLesson({ lesson }: { lesson: LessonView }): ReactNode {
  const { t } = useTranslation('lessons');
  const { questions, answers, choose, open, asked, attempt, submit, again } = useQuiz(lesson);
  const verdict = attempt.data;
  return (
    <form className={cx(styles.body, styles.text)} onSubmit={submit} noValidate>
      <LessonWords lesson={lesson} />
      <p className={styles.soft}>
        {t('quiz.lead', { count: questions.length, pass: lesson.quiz?.passMark ?? 0 })}
      </p>
      {verdict && <Verdict verdict={verdict} />}
      {questions.map((question, index) => (
        <QuizQuestion
          key={question.id}
          question={question}
          number={index + 1}
          chosen={answers[question.id] ?? []}
          onChange={(optionIds) => choose(question.id, optionIds)}
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

function Verdict({ verdict }: { verdict: QuizAttemptView }): ReactNode {
  const { t } = useTranslation('lessons');
  return (
    <p className={styles.done} role="status">
      <Icon name={verdict.passed ? 'check' : 'book'} />
      <span>
        <strong>
          {t(verdict.passed ? 'quiz.passed' : 'quiz.notYet', { score: numberWords(verdict.score) })}
        </strong>
        {t('quiz.best', { score: numberWords(verdict.bestScore) })}
      </span>
    </p>
  );
}
