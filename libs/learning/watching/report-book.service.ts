import { Injectable } from '@nestjs/common';
import { Clock, dayOf, Outbox, Transactions } from '@libs/platform';
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
    private readonly transactions: Transactions,
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
    judge: (batch: ReportBatch) => T,
    held: 'wait' | 'skip',
  ): Promise<T> {
    const rules = await this.settings.current();
    return retried(() =>
      this.transactions.run(async () => {
        const learners = await this.reports.lockLearners(
          [...new Set(filed.map((one) => one.personId))].sort(),
          held,
        );
        // After the locks: a clock read before would let a waiting report be judged by an earlier moment.
        const instant = this.clock.now();
        const now = { instant, day: dayOf(instant) };
        const sittings = await this.reports.sittings(
          [...new Set(filed.map((one) => one.sessionId))],
          now.day,
        );
        const batch = new ReportBatch(learners, sittings, rules, now);
        const outcomes = judge(batch);
        await this.save(batch, instant);
        return outcomes;
      }),
    );
  }

  private async save(batch: ReportBatch, instant: Date): Promise<void> {
    const changes = batch.sittingChanges;
    if (changes.length === 0) return;
    await this.reports.saveProgress(changes, instant);
    await this.reports.saveSittings(changes, instant);
    const { dayChanges } = batch;
    if (dayChanges.length > 0) {
      await this.reports.addToDays(dayChanges);
      await this.reports.saveLearners(batch.creditedLearners);
    }
    if (batch.completed.length > 0) await this.outbox.announce(LessonCompleted, ...batch.completed);
    if (batch.announced.length > 0) await this.outbox.announce(MinutesVerified, ...batch.announced);
  }
}
