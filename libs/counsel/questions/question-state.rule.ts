/** ASKED: waits for an answer, the first or one to a follow-up · WITHDRAWN: by the asker, before anybody answered. */
export const questionStates = ['ASKED', 'ANSWERED', 'WITHDRAWN'] as const;
export type QuestionState = (typeof questionStates)[number];

export const questionMays = ['answer', 'follow-up', 'withdraw', 'consent', 'publish', 'unpublish'] as const;
export type QuestionMay = (typeof questionMays)[number];

/** Working days in which a question is to be answered (domain: rating standard, D4). */
export const answerWorkingDays = 5;

interface Situation {
  state: QuestionState;
  answeredOn: string | null;
  mayPublish: boolean;
  published: boolean;
}

/** What somebody is to a question. A coordinator who is also the asker is both. */
export interface Standing {
  asker: boolean;
  answers: boolean;
  publishes: boolean;
}

export function questionMay(question: Situation, standing: Standing): QuestionMay[] {
  const { state, answeredOn, mayPublish, published } = question;
  if (state === 'WITHDRAWN') return [];
  const acts: [QuestionMay, boolean][] = [
    ['answer', standing.answers],
    ['follow-up', standing.asker && answeredOn !== null],
    ['withdraw', standing.asker && answeredOn === null],
    ['consent', standing.asker],
    ['publish', standing.publishes && mayPublish && answeredOn !== null],
    ['unpublish', standing.publishes && published],
  ];
  return acts.filter(([, may]) => may).map(([act]) => act);
}
