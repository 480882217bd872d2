import { clockAllowance, dayAllowance, type CreditClock } from './credit.rule';
import { coveredOf, isComplete, percentOf, seenWithoutGap } from './completion.rule';
import {
  countSeconds,
  mergeRanges,
  noCoverage,
  runsOf,
  secondsMissing,
  secondsOf,
  secondsSeen,
  setSecond,
  union,
  type Coverage,
  type Range,
} from './coverage.rule';
import type { WatchingRules } from './watching-rules.rule';

/** What a player says it has shown since its last report. */
export interface Report {
  seq: number;
  ranges: readonly Range[];
  /** Where the player stands, in media seconds. */
  position: number;
  rate: number;
  /** Whether the page was visible while the ranges played. */
  visible: boolean;
}

export const clipReasons = ['clock', 'length', 'daily-cap', 'hidden'] as const;
export type ClipReason = (typeof clipReasons)[number];

/** A part that does not count, in media seconds, and why: in words for the parent, not a refusal. */
export interface Clip {
  from: number;
  to: number;
  reason: ClipReason;
}

export interface ReportAnswer {
  seq: number;
  coveredSeconds: number;
  percent: number;
  completed: boolean;
  /** Seconds this report newly credited. */
  creditedSeconds: number;
  clipped: Clip[];
  seekCeiling: number | null;
}

/** Everything that stands about a sitting when a report arrives. */
export interface Sitting extends CreditClock {
  durationSeconds: number;
  coverage: Coverage;
  completed: boolean;
  /** Seconds the learner has verified today, in all lessons. */
  creditedToday: number;
}

export interface Judgement {
  answer: ReportAnswer;
  coverage: Coverage;
  /** Whole seconds of it. */
  covered: number;
  completed: boolean;
}

/** More pieces than this are told as one stretch a reason: nobody reads two hundred. */
const mostClips = 200;

/**
 * What a report is worth: the seconds not seen before, in order of media time, as far as the clock and the
 * day allow; the rest is clipped with its reason, never refused whole. Pure; `now` in milliseconds since 1970.
 */
export function judgeReport(report: Report, sitting: Sitting, rules: WatchingRules, now: number): Judgement {
  const { durationSeconds } = sitting;
  const claimed = mergeRanges(report.ranges);
  const clipped: Clip[] = beyond(claimed, durationSeconds);
  const coverage = union(noCoverage(secondsOf(durationSeconds)), sitting.coverage);
  let credited = 0;
  if (report.visible) {
    const fresh = secondsMissing(secondsSeen(claimed, durationSeconds), sitting.coverage);
    const byClock = clockAllowance(sitting, now, rules);
    const byDay = dayAllowance(sitting.creditedToday, rules.dailyCapSeconds);
    credited = Math.min(fresh.length, byClock, byDay);
    for (const second of fresh.slice(0, credited)) setSecond(coverage, second);
    clipped.push(...clips(fresh.slice(credited, Math.max(credited, byClock)), durationSeconds, 'daily-cap'));
    clipped.push(...clips(fresh.slice(Math.max(credited, byClock)), durationSeconds, 'clock'));
  } else {
    clipped.push(...hidden(claimed, durationSeconds));
  }
  const completed = sitting.completed || isComplete(coverage, durationSeconds, rules.threshold);
  const covered = countSeconds(coverage, secondsOf(durationSeconds));
  const answer: ReportAnswer = {
    seq: report.seq,
    coveredSeconds: coveredOf(covered, durationSeconds),
    percent: percentOf(covered, durationSeconds),
    completed,
    creditedSeconds: credited,
    clipped: readable(clipped),
    seekCeiling: rules.seekAhead ? null : seenWithoutGap(coverage, durationSeconds),
  };
  return { answer, coverage, covered, completed };
}

/** Players run a few hundredths over the end; only what would be a second of its own is worth telling. */
function beyond(ranges: readonly Range[], durationSeconds: number): Clip[] {
  return ranges
    .filter(([, to]) => to >= durationSeconds + 0.5)
    .map(([from, to]) => ({ from: Math.max(from, durationSeconds), to, reason: 'length' }));
}

function hidden(ranges: readonly Range[], durationSeconds: number): Clip[] {
  return ranges
    .filter(([from]) => from < durationSeconds)
    .map(([from, to]) => ({ from, to: Math.min(to, durationSeconds), reason: 'hidden' }));
}

function clips(seconds: readonly number[], durationSeconds: number, reason: ClipReason): Clip[] {
  return runsOf(seconds).map(([from, to]) => ({ from, to: Math.min(to, durationSeconds), reason }));
}

function readable(clipped: Clip[]): Clip[] {
  if (clipped.length <= mostClips) return clipped.sort((a, b) => a.from - b.from);
  return clipReasons.flatMap((reason) => {
    const own = clipped.filter((clip) => clip.reason === reason);
    if (own.length === 0) return [];
    return [{ from: Math.min(...own.map((c) => c.from)), to: Math.max(...own.map((c) => c.to)), reason }];
  });
}
