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
  const entries = [...read(memory), entryOf(answer, covered)];
  let text = JSON.stringify(entries);
  while (text.length > mostCharacters && entries.length > 1) {
    entries.splice(0, Math.ceil(entries.length / 4));
    text = JSON.stringify(entries);
  }
  return text;
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
