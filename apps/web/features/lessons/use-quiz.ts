import { useState, type FormEvent } from 'react';
import type { LessonView } from '@web/api/generated';
import { useQuizAttempt } from './use-lesson';

type Questions = NonNullable<LessonView['quiz']>['questions'];
type Answers = Readonly<Record<string, readonly string[]>>;

export interface QuizState {
  questions: Questions;
  answers: Answers;
  choose: (questionId: string, optionIds: string[]) => void;
  /** Questions without an answer. */
  open: number;
  /** Handing in was tried. */
  asked: boolean;
  attempt: ReturnType<typeof useQuizAttempt>;
  submit: (event: FormEvent) => void;
  again: () => void;
}

/** One try at a quiz; the next one starts from an empty sheet. */
export function useQuiz(lesson: LessonView): QuizState {
  const [answers, setAnswers] = useState<Answers>({});
  const [asked, setAsked] = useState(false);
  const attempt = useQuizAttempt(lesson.id);
  const questions = lesson.quiz?.questions ?? [];
  const open = questions.filter((question) => !answers[question.id]?.length).length;
  return {
    questions,
    answers,
    choose: (questionId, optionIds) => setAnswers({ ...answers, [questionId]: optionIds }),
    open,
    asked,
    attempt,
    submit: (event) => {
      event.preventDefault();
      setAsked(true);
      if (open > 0 || attempt.isPending) return;
      const given = questions.map(({ id }) => ({ questionId: id, optionIds: [...(answers[id] ?? [])] }));
      attempt.mutate({ answers: given }, { onSuccess: () => window.scrollTo({ top: 0 }) });
    },
    again: () => {
      setAnswers({});
      setAsked(false);
      attempt.reset();
      window.scrollTo({ top: 0 });
    },
  };
}
