import { isComplete } from '../watching/completion.rule';
import { countSeconds, secondsOf, type Coverage } from '../watching/coverage.rule';

/** Seconds verified on one day (YYYY-MM-DD, Asia/Shanghai). */
export interface DaySeconds {
  day: string;
  seconds: number;
}

/** One lesson of one learner as it is kept; seconds. */
export interface KeptLesson {
  coverage: Coverage;
  coveredSeconds: number;
  durationSeconds: number;
  completed: boolean;
  /** The day the learner last turned to it: seconds that no day tells of are counted there. */
  lastDay: string;
  /** Oldest first. */
  days: DaySeconds[];
}

/** The same as it follows from the coverage; null where nothing differs. */
export interface RecountedLesson {
  coveredSeconds: number | null;
  /** True: completed and not marked so. A completion once given is never taken back. */
  completes: boolean;
  /** Days with their right seconds, only those that differ; nought takes the day away. */
  days: DaySeconds[];
}

/**
 * What a lesson's figures should be. Each second seen was verified on one day, so the days of a lesson add up to its
 * covered seconds: what is missing goes to the last day, what is too much is taken off the latest days first.
 */
export function recountLesson(kept: KeptLesson, threshold: number): RecountedLesson {
  const covered = countSeconds(kept.coverage, secondsOf(kept.durationSeconds));
  return {
    coveredSeconds: covered === kept.coveredSeconds ? null : covered,
    completes: !kept.completed && isComplete(kept.coverage, kept.durationSeconds, threshold),
    days: daysFor(covered, kept),
  };
}

function daysFor(covered: number, { days, lastDay }: KeptLesson): DaySeconds[] {
  let over = days.reduce((sum, { seconds }) => sum + seconds, 0) - covered;
  if (over === 0) return [];
  if (over < 0) {
    const there = days.find(({ day }) => day === lastDay)?.seconds ?? 0;
    return [{ day: lastDay, seconds: there - over }];
  }
  const changed: DaySeconds[] = [];
  for (const { day, seconds } of days.toReversed()) {
    if (over === 0) break;
    const taken = Math.min(over, seconds);
    over -= taken;
    changed.push({ day, seconds: seconds - taken });
  }
  return changed;
}
