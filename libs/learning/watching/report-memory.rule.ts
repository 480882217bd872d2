import { coveredOf, percentOf } from './completion.rule';
import { clipReasons, type ReportAnswer } from './report.rule';

/**
 * The answers a sitting has given, so that the same seq hears the same again, over restarts too, without
 * a row a report. Text of the form `[[seq,covered,credited,completed,ceiling,clips],…]`, oldest first.
 */
type Remembered = [
  seq: number,
  covered: number,
  credited: number,
  completed: number,
  ceiling?: number | null,
  clips?: (readonly [from: number, to: number, reason: number])[],
];

/** Some thousand plain answers; the oldest give way. Counting one of those again is harmless: coverage is a union. */
const mostCharacters = 16_000;

export const noMemory = '[]';

export function recall(memory: string, seq: number, durationSeconds: number): ReportAnswer | null {
  const found = read(memory).find((entry) => entry[0] === seq);
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
  // Put on as text: reading a thousand answers to write one more would cost as much as the report.
  const before = (memory || noMemory).slice(0, -1);
  const text = `${before}${before === '[' ? '' : ','}${JSON.stringify(entryOf(answer, covered))}]`;
  return text.length > mostCharacters ? shortened(read(text)) : text;
}

function shortened(entries: Remembered[]): string {
  const left = entries.slice(Math.ceil(entries.length / 4));
  const text = JSON.stringify(left);
  return text.length > mostCharacters && left.length > 1 ? shortened(left) : text;
}

function entryOf(answer: ReportAnswer, covered: number): Remembered {
  const completed = answer.completed ? 1 : 0;
  const ceiling = answer.seekCeiling;
  const clips = answer.clipped.map(
    ({ from, to, reason }) => [from, to, clipReasons.indexOf(reason)] as const,
  );
  if (clips.length > 0) return [answer.seq, covered, answer.creditedSeconds, completed, ceiling, clips];
  if (ceiling !== null) return [answer.seq, covered, answer.creditedSeconds, completed, ceiling];
  return [answer.seq, covered, answer.creditedSeconds, completed];
}

function read(memory: string): Remembered[] {
  return JSON.parse(memory || noMemory) as Remembered[];
}
