import { defineEvent } from '@libs/platform';

/** A learner has completed a lesson: a video by coverage, an article by reading, a quiz by passing. Announced once. */
export const LessonCompleted = defineEvent<{ personId: string; lessonId: string }>(
  'learning.lesson-completed',
);
