import { defineEvent } from '@libs/platform';

/** A learner has passed a quiz, or passed it with a better score than before. `score` is 0–100, the best so far. */
export const QuizPassed = defineEvent<{ personId: string; lessonId: string; score: number }>(
  'learning.quiz-passed',
);
