import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { isAway, TooMany, Unavailable } from '@libs/platform';
import type { FiledReport, ReportOutcome } from './report-batch';
import { ReportBook } from './report-book.service';
import { Gathering } from './gathering';

/** More waiting than this would be answered too late to be of use: the player comes back by itself. */
const limits = { waiting: 4000, waitingOfOne: 120, batch: 256, writers: 2 };
/** Those whose learner somebody else holds wait apart, on few connections. */
const heldLimits = { ...limits, waiting: 500, batch: 32, writers: 1 };

/**
 * Takes reports one by one and has them written together. A learner's row that another transaction holds (a
 * player being opened, another api process) does not hold up the others: those reports wait on a way of their own.
 */
@Injectable()
export class ReportDesk implements BeforeApplicationShutdown {
  private readonly ready: Gathering<FiledReport, ReportOutcome | null>;
  private readonly held: Gathering<FiledReport, ReportOutcome>;

  constructor(book: ReportBook) {
    const ownerOf = ({ personId }: FiledReport) => personId;
    this.ready = new Gathering((batch) => book.recordFree(batch), ownerOf, isAway, limits);
    this.held = new Gathering((batch) => book.record(batch), ownerOf, isAway, heldLimits);
  }

  /**
   * Resolves when the report is committed.
   * @throws Unavailable when too many wait already, TooMany when too many of this person do
   */
  async file(report: FiledReport): Promise<ReportOutcome> {
    const outcome = await this.enter(this.ready, report);
    return outcome ?? this.enter(this.held, report);
  }

  /** What was taken is written, whether or not its sender still listens. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.ready.ended();
    await this.held.ended();
  }

  private enter<R>(gathering: Gathering<FiledReport, R>, report: FiledReport): Promise<R> {
    const refusal = gathering.refusal(report);
    if (refusal === 'full') throw new Unavailable('play-session.busy', 5);
    if (refusal === 'full-for-one') throw new TooMany('report.too-many', 5);
    return gathering.add(report);
  }
}
