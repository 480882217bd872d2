/** What a survey may ask, and what counts as an answer to it. */
export const questionKinds = ['scale', 'single', 'multi', 'text'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface Question {
  kind: QuestionKind;
  title: string;
  /** Of `single` and `multi`; empty for the others. */
  options: string[];
  /** The one question whose 4 and 5 count as satisfied (domain: rating standard, D1). */
  satisfaction: boolean;
}

/** scale: 1–5 · single: place of the option · multi: places of the options · text: short, may be empty. */
export type Reply = number | number[] | string;

export interface QuestionFault {
  field: string;
  code: string;
}

export const mostQuestions = 20;
export const mostOptions = 10;
export const longestText = 300;
export const scaleSteps = 5;
/** From this step up an answer is satisfied. */
export const satisfiedFrom = 4;

/** What keeps a questionnaire from being asked; empty when nothing does. `forRating`: it has to ask about satisfaction. */
export function questionnaireFaults(questions: readonly Question[], forRating: boolean): QuestionFault[] {
  const faults = questions.flatMap(faultsOf);
  if (questions.length === 0) faults.push({ field: 'questions', code: 'survey.no-questions' });
  const satisfaction = questions.filter((question) => question.satisfaction).length;
  if (satisfaction > 1) faults.push({ field: 'questions', code: 'survey.two-satisfaction-questions' });
  if (forRating && satisfaction === 0) {
    faults.push({ field: 'questions', code: 'survey.no-satisfaction-question' });
  }
  return faults;
}

function faultsOf(question: Question, at: number): QuestionFault[] {
  const field = `questions.${at}`;
  const choosing = question.kind === 'single' || question.kind === 'multi';
  const faults: QuestionFault[] = [];
  if (choosing && question.options.length < 2) {
    faults.push({ field: `${field}.options`, code: 'survey.too-few-options' });
  }
  if (choosing && new Set(question.options).size < question.options.length) {
    faults.push({ field: `${field}.options`, code: 'survey.same-option-twice' });
  }
  if (!choosing && question.options.length > 0) {
    faults.push({ field: `${field}.options`, code: 'survey.options-not-asked' });
  }
  if (question.satisfaction && question.kind !== 'scale') {
    faults.push({ field: `${field}.satisfaction`, code: 'survey.satisfaction-needs-scale' });
  }
  return faults;
}

/**
 * Which replies are not an answer to their question. All but texts have to be answered: a question that three of forty
 * families answered would make a small group inside a large one.
 */
export function replyFaults(questions: readonly Question[], replies: readonly unknown[]): QuestionFault[] {
  if (replies.length !== questions.length) return [{ field: 'replies', code: 'survey.replies-incomplete' }];
  return questions.flatMap((question, at) =>
    isReply(question, replies[at]) ? [] : [{ field: `replies.${at}`, code: 'survey.reply-unusable' }],
  );
}

function isReply({ kind, options }: Question, reply: unknown): reply is Reply {
  switch (kind) {
    case 'scale':
      return isPlace(reply, 1, scaleSteps);
    case 'single':
      return isPlace(reply, 0, options.length - 1);
    case 'multi':
      return (
        Array.isArray(reply) &&
        new Set(reply).size === reply.length &&
        reply.every((place) => isPlace(place, 0, options.length - 1))
      );
    case 'text':
      return typeof reply === 'string' && reply.length <= longestText;
  }
}

const isPlace = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** The choices a reply stands for: none for a text. */
export function choicesOf(reply: Reply): number[] {
  if (typeof reply === 'string') return [];
  return Array.isArray(reply) ? reply : [reply];
}

/** All choices there are of a question, in their order. */
export function choicesIn({ kind, options }: Question): number[] {
  if (kind === 'scale') return Array.from({ length: scaleSteps }, (_, at) => at + 1);
  return options.map((_, at) => at);
}

/** Whether the sheet says that the family is satisfied; null when the survey does not ask. */
export function isSatisfied(questions: readonly Question[], replies: readonly Reply[]): boolean | null {
  const at = questions.findIndex((question) => question.satisfaction);
  return at < 0 ? null : Number(replies[at]) >= satisfiedFrom;
}
