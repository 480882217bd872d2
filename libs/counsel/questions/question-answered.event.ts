import { defineEvent } from '@libs/platform';

/** Somebody of the school has answered; `personId` is who asked. */
export const QuestionAnswered = defineEvent<{
  questionId: string;
  answerId: string;
  personId: string;
  schoolId: string;
}>('counsel.question-answered');

/** A guardian has asked, or asked further. `expertId`: whom, when it was not the school. */
export const QuestionAsked = defineEvent<{ questionId: string; schoolId: string; expertId: string | null }>(
  'counsel.question-asked',
);
