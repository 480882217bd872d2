import { Injectable } from '@nestjs/common';
import { Clock, dayOf, Outbox } from '@libs/platform';
import { LessonCompleted } from '../lesson-completed.event';
import { MinutesVerified } from '../minutes-verified.event';
import { ReportBatch, type FiledReport, type ReportOutcome } from './report-batch';
import { ReportRepository } from './report.repository';
import { retried } from './retried';
import { WatchingSettings } from './watching-settings';

/** Where reports become verified minutes. */
@Injectable()
export class ReportBook {
  constructor(
    private readonly reports: ReportRepository,
    private readonly settings: WatchingSettings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Records any number of reports in one transaction, in the order given; the outcomes stand in the same
   * order and are committed when this resolves. The number of statements does not depend on the number of reports.
   */
  async record(filed: readonly FiledReport[]): Promise<ReportOutcome[]> {
    return this.inOne(filed, (batch) => filed.map((one) => batch.judge(one)), 'wait');
  }

  /** The same, passing over learners whose row somebody else holds just now: null for theirs (or for unknown ones). */
  async recordFree(filed: readonly FiledReport[]): Promise<(ReportOutcome | null)[]> {
    return this.inOne(
      filed,
      (batch) => filed.map((one) => (batch.holds(one.personId) ? batch.judge(one) : null)),
      'skip',
    );
  }

  private async inOne<T>(
    filed: readonly FiledReport[],
    judge: (batch: ReportBatch) => T[],
    held: 'wait' | 'skip',
  ): Promise<T[]> {
    const rules = await this.settings.current();
    const personIds = [...new Set(filed.map((one) => one.personId))];
    const sessionIds = new Set(filed.map((one) => one.sessionId));
    return retried(async () => {
      let [outcomes, isOwed]: [T[], boolean] = [[], false];
      const day = dayOf(this.clock.now());
      await this.reports.exchange({ personIds, sessionIds, day, held }, ({ learners, sittings }) => {
        // After the locks: a clock read before would let a waiting report be judged by an earlier moment.
        const batch = new ReportBatch(learners, sittings, rules, { instant: this.clock.now(), day });
        outcomes = judge(batch);
        const owed = this.owedBy(batch);
        isOwed = owed.length > 0;
        return { ...batch.changes, owed };
      });
      if (isOwed) this.outbox.nudge();
      return outcomes;
    });
  }

  private owedBy({ completed, announced }: ReportBatch): string[] {
    return [
      ...(completed.length > 0 ? this.outbox.owing(LessonCompleted, ...completed) : []),
      ...(announced.length > 0 ? this.outbox.owing(MinutesVerified, ...announced) : []),
    ];
  }
}
