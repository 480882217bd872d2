import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { isAway, TooMany, Unavailable } from '@libs/platform';
import type { FiledReport, ReportOutcome } from './report-batch';
import { ReportBook } from './report-book.service';
import { Gathering } from './gathering';

/** More waiting than this would be answered too late to be of use: the player comes back by itself. */
const limits = { waiting: 4000, waitingOfOne: 120, batch: 256 };
/** Those whose learner somebody else holds wait apart. */
const heldLimits = { ...limits, waiting: 500, batch: 32 };

/**
 * Takes reports one by one and has them written together. A learner's row that another transaction holds (a
 * player being opened, another api process) does not hold up the others: those reports wait on a way of their own.
 */
@Injectable()
export class ReportDesk implements BeforeApplicationShutdown {
  private readonly ready: Gathering<FiledReport, ReportOutcome>;
  private readonly held: Gathering<FiledReport, ReportOutcome>;

  constructor(book: ReportBook) {
    const ownerOf = ({ personId }: FiledReport) => personId;
    const recordOrHold = async (batch: readonly FiledReport[]) => {
      const outcomes = await book.recordFree(batch);
      return outcomes.map((outcome, at) => outcome ?? this.enter(this.held, batch[at] as FiledReport));
    };
    this.ready = new Gathering(recordOrHold, ownerOf, isAway, limits);
    this.held = new Gathering((batch) => book.record(batch), ownerOf, isAway, heldLimits);
  }

  /**
   * Resolves when the report is committed.
   * @throws Unavailable when too many wait already, TooMany when too many of this person do
   */
  file(report: FiledReport): Promise<ReportOutcome> {
    return this.enter(this.ready, report);
  }

  /** What was taken is written, whether or not its sender still listens. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.ready.ended();
    await this.held.ended();
  }

  private enter(gathering: Gathering<FiledReport, ReportOutcome>, report: FiledReport) {
    const refusal = gathering.refusal(report);
    if (refusal === 'full') return Promise.reject(new Unavailable('play-session.busy', 5));
    if (refusal === 'full-for-one') return Promise.reject(new TooMany('report.too-many', 5));
    return gathering.add(report);
  }
}
