import { longestText, mostOptions, type Question, type Reply } from '../questionnaires/question.rule';

/** What one family said, and from which class: the only place where the two stand together, and sealed at that. */
export interface Sheet {
  classId: string;
  replies: Reply[];
}

const bytesOfPlace = 60;
const bytesOfChoices = 4 * mostOptions;
/** UTF-16 units of a text take three bytes at most; quotes and line ends two. */
const bytesOfText = 3 * longestText;
const step = 256;

/** Bytes of the envelope of every sheet of a survey, whatever is in it. */
export function envelopeOf(questions: readonly Question[]): number {
  const needed = questions.reduce(
    (sum, { kind }) => sum + (kind === 'text' ? bytesOfText + 4 : bytesOfChoices),
    bytesOfPlace,
  );
  return Math.ceil(needed / step) * step;
}

/** Signs that cannot be seen, and halves of signs, would only make the sheet longer than its envelope. */
export const plainText = (text: string): string =>
  Buffer.from(text.trim(), 'utf8')
    .toString('utf8')
    .replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ''));

export const writtenSheet = ({ classId, replies }: Sheet): string =>
  JSON.stringify([classId, replies.map((reply) => (typeof reply === 'string' ? plainText(reply) : reply))]);

export function readSheet(written: string): Sheet {
  const [classId, replies] = JSON.parse(written) as [string, Reply[]];
  return { classId, replies };
}
