import { isAnnounced, markAfter } from './announcement.rule';
import { recall, remember } from './report-memory.rule';
import { judgeReport, type Report, type ReportAnswer } from './report.rule';
import type { LockedLearner } from './report-learners.repository';
import type { DayChange } from './report-progress.repository';
import type { StoredSitting } from './report-sittings.repository';
import type { Changes } from './report.repository';
import type { WatchingRules } from './watching-rules.rule';

/** A report with who sent it and to which of that person's sessions, as its id says. */
export interface FiledReport {
  personId: string;
  sessionId: string;
  report: Report;
}

export type ReportOutcome = { kind: 'recorded'; answer: ReportAnswer } | { kind: 'superseded' };

interface JudgedLearner {
  locked: LockedLearner;
  /** Seconds verified with the reports of this batch. */
  verifiedSeconds: number;
  isTouched: boolean;
}

/** The reports of one transaction, judged one after the other on what stands under the learners' locks. */
export class ReportBatch {
  private readonly learners: Map<string, JudgedLearner>;
  private readonly sittings: Map<string, StoredSitting>;
  private readonly touched = new Set<StoredSitting>();
  private readonly days = new Map<StoredSitting, DayChange>();
  readonly completed: { personId: string; lessonId: string }[] = [];

  constructor(
    learners: readonly LockedLearner[],
    sittings: readonly StoredSitting[],
    private readonly rules: WatchingRules,
    private readonly now: { instant: Date; day: string },
  ) {
    this.learners = new Map(
      learners.map((locked) => [
        locked.personId,
        { locked, verifiedSeconds: locked.verifiedSeconds, isTouched: false },
      ]),
    );
    this.sittings = new Map(sittings.map((sitting) => [sitting.id, sitting]));
  }

  /** Whether the learner's row is locked for this batch. */
  holds(personId: string): boolean {
    return this.learners.has(personId);
  }

  judge({ personId, sessionId, report }: FiledReport): ReportOutcome {
    const learner = this.learners.get(personId);
    const sitting = this.sittings.get(sessionId);
    if (!learner || !sitting || learner.locked.currentSessionId !== sessionId) return { kind: 'superseded' };
    // What counts up further than anything before was never answered: no need to look.
    const isNew = report.seq > sitting.lastSeq;
    const known = isNew ? null : recall(sitting.answers, report.seq, sitting.durationSeconds);
    if (known) return { kind: 'recorded', answer: known };
    const judged = judgeReport(report, sitting, this.rules, this.now.instant.getTime());
    const { answer, coverage, completed } = judged;
    if (completed && !sitting.completed) this.completed.push({ personId, lessonId: sitting.lessonId });
    sitting.completed = completed;
    sitting.coverage = coverage;
    sitting.coveredSeconds = judged.covered;
    sitting.answers = remember(sitting.answers, answer, sitting.coveredSeconds);
    if (isNew) {
      sitting.lastSeq = report.seq;
      sitting.position = Math.min(report.position, sitting.durationSeconds);
    }
    this.touched.add(sitting);
    learner.isTouched = true;
    if (answer.creditedSeconds > 0) this.credit(learner, sitting, answer.creditedSeconds);
    return { kind: 'recorded', answer };
  }

  get changes(): Omit<Changes, 'owed'> {
    return {
      at: this.now.instant,
      sittings: [...this.touched].sort(byPerson),
      days: [...this.days.values()].sort(byPerson),
      learners: [...this.learners.values()].filter(({ isTouched }) => isTouched).map(learnerAfter),
    };
  }

  /** People whose verified time is to be announced. */
  get announced(): { personId: string; day: string }[] {
    return [...this.learners.values()]
      .filter(({ locked, verifiedSeconds }) =>
        isAnnounced(locked.verifiedSeconds, verifiedSeconds, locked.announceAtSeconds),
      )
      .map(({ locked }) => ({ personId: locked.personId, day: this.now.day }));
  }

  private credit(learner: JudgedLearner, sitting: StoredSitting, seconds: number): void {
    const { personId, lessonId } = sitting;
    const day = this.days.get(sitting) ?? { personId, day: this.now.day, lessonId, seconds: 0 };
    day.seconds += seconds;
    this.days.set(sitting, day);
    sitting.creditedSeconds += seconds;
    sitting.creditedToday += seconds;
    learner.verifiedSeconds += seconds;
  }
}

function learnerAfter({ locked, verifiedSeconds }: JudgedLearner): LockedLearner {
  const { personId, currentSessionId, announceAtSeconds } = locked;
  const grew = verifiedSeconds > locked.verifiedSeconds;
  return {
    personId,
    currentSessionId,
    verifiedSeconds,
    announceAtSeconds: grew ? markAfter(verifiedSeconds, announceAtSeconds) : announceAtSeconds,
    revision: locked.revision + 1,
  };
}

function byPerson(a: { personId: string }, b: { personId: string }): number {
  return a.personId < b.personId ? -1 : 1;
}
