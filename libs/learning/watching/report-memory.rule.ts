import { coveredOf, percentOf } from './completion.rule';
import { clipReasons, type ReportAnswer } from './report.rule';

type Told = [
  seq: number,
  covered: number,
  credited: number,
  completed: number,
  ceiling?: number | null,
  clips?: (readonly [from: number, to: number, reason: number])[],
];

/**
 * The answers a sitting has given, so that the same seq hears the same again, over restarts too, without
 * a row a report. Text of the form `[[seq,covered,credited,completed,ceiling,clips],credited,…]`, oldest first: an
 * answer to the seq after the one before that only adds its seconds, as nearly all do, is the number of these.
 */
type Memory = (Told | number)[];

/** Some thousand plain answers; the oldest give way. Counting one of those again is harmless: coverage is a union. */
const mostCharacters = 8_000;

export const noMemory = '[]';

export function recall(memory: string, seq: number, durationSeconds: number): ReportAnswer | null {
  const found = spelledOut(read(memory)).find((told) => told[0] === seq);
  if (!found) return null;
  const [, covered, credited, completed, ceiling, clips] = found;
  return {
    seq,
    coveredSeconds: coveredOf(covered, durationSeconds),
    percent: percentOf(covered, durationSeconds),
    completed: completed === 1,
    creditedSeconds: credited,
    clipped: (clips ?? []).map(([from, to, reason]) => ({
      from,
      to,
      reason: clipReasons[reason] ?? 'clock',
    })),
    seekCeiling: ceiling ?? null,
  };
}

/** `covered` is the whole number of covered seconds behind the answer. */
export function remember(memory: string, answer: ReportAnswer, covered: number): string {
  const before = read(memory);
  const told = toldOf(answer, covered);
  const text = JSON.stringify(follows(before, told) ? told[2] : told);
  if (before.length === 0) return `[${text}]`;
  const whole = `${memory.slice(0, -1)},${text}]`;
  return whole.length > mostCharacters ? shortened([...spelledOut(before), told]) : whole;
}

function toldOf(answer: ReportAnswer, covered: number): Told {
  const completed = answer.completed ? 1 : 0;
  const ceiling = answer.seekCeiling;
  const clips = answer.clipped.map(
    ({ from, to, reason }) => [from, to, clipReasons.indexOf(reason)] as const,
  );
  if (clips.length > 0) return [answer.seq, covered, answer.creditedSeconds, completed, ceiling, clips];
  if (ceiling !== null) return [answer.seq, covered, answer.creditedSeconds, completed, ceiling];
  return [answer.seq, covered, answer.creditedSeconds, completed];
}

/** Whether the number of its seconds says all about it, after what was told before. */
function follows(memory: Memory, told: Told): boolean {
  let [answers, credited] = [1, told[2]];
  for (let at = memory.length - 1; at >= 0; at--) {
    const last = memory[at] ?? 0;
    if (typeof last !== 'number') {
      const [seq, covered, , completed] = last;
      const isNext = told[0] === seq + answers && told[1] === covered + credited;
      return told.length === 4 && isNext && told[3] === completed;
    }
    answers += 1;
    credited += last;
  }
  return false;
}

function spelledOut(memory: Memory): Told[] {
  let [seq, covered, completed] = [0, 0, 0];
  return memory.map((entry) => {
    const told: Told = typeof entry === 'number' ? [seq + 1, covered + entry, entry, completed] : entry;
    [seq, covered, , completed] = told;
    return told;
  });
}

/** A quarter less, as often as needed. */
function shortened(answers: Told[]): string {
  const left = answers.slice(Math.ceil(answers.length / 4));
  const memory: Memory = [];
  for (const told of left) memory.push(follows(memory, told) ? told[2] : told);
  const text = JSON.stringify(memory);
  return text.length > mostCharacters && left.length > 1 ? shortened(left) : text;
}

function read(memory: string): Memory {
  return JSON.parse(memory || noMemory) as Memory;
}
