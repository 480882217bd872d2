import type { OutlineQuestion } from './outline.rule';

export interface QuizAnswer {
  questionId: string;
  /** Ids of the options chosen. */
  optionIds: string[];
}

export interface QuizVerdict {
  /** Percent of questions answered right, floored to one decimal: 5 of 13 is 38.4, never 38.5. */
  score: number;
  passed: boolean;
  passMark: number;
  questions: { id: string; right: boolean; rightOptionIds: string[]; explanation: string }[];
}

/**
 * Grades one attempt. A question is right when exactly its right options were chosen; unanswered is not right;
 * answers to questions that are not in the quiz are ignored.
 */
export function quizVerdict(
  quiz: { passMark: number; questions: readonly OutlineQuestion[] },
  answers: readonly QuizAnswer[],
): QuizVerdict {
  const given = new Map(answers.map((answer) => [answer.questionId, new Set(answer.optionIds)]));
  const questions = quiz.questions.map((question) => {
    const rightOptionIds = question.options.filter((option) => option.right).map((option) => option.id);
    const chosen = given.get(question.id) ?? new Set<string>();
    const right =
      rightOptionIds.length > 0 &&
      chosen.size === rightOptionIds.length &&
      rightOptionIds.every((id) => chosen.has(id));
    return { id: question.id, right, rightOptionIds, explanation: question.explanation };
  });
  const total = questions.length;
  const right = questions.filter((question) => question.right).length;
  return {
    score: total === 0 ? 0 : Math.floor((right * 1000) / total) / 10,
    // Compared as whole numbers, so that the mark itself is never missed by a rounding.
    passed: total > 0 && right * 100 >= quiz.passMark * total,
    passMark: quiz.passMark,
    questions,
  };
}
