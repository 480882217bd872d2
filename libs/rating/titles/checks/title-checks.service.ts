import { Injectable } from '@nestjs/common';
import { Clock, Conflict, dayOf, Outbox } from '@libs/platform';
import { TitleNews } from '../states/title-news.service';
import { TitleCheckOrdered } from './title-check-ordered.event';
import { TitleCheckRepository } from './title-check.repository';
import { TitleCheck } from './title-check.service';

const atOnce = 200;

/** The yearly check: what the figures of the last closed cycle say of the titles that are held. Idempotent. */
@Injectable()
export class TitleChecks {
  constructor(
    private readonly checks: TitleCheckRepository,
    private readonly check: TitleCheck,
    private readonly news: TitleNews,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Answers how many titles were checked now. Ends between two of them when it is asked to. */
  async run(signal?: AbortSignal): Promise<number> {
    const cycle = await this.checks.findClosed();
    if (!cycle) return 0;
    let done = 0;
    for (let after = ''; ;) {
      const waiting = await this.checks.listWaiting(cycle, dayOf(this.clock.now()), after, atOnce);
      for (const wanted of waiting) {
        if (signal?.aborted) return done;
        if (await this.news.during(() => this.check.run(cycle, wanted))) done += 1;
      }
      const last = waiting.at(-1);
      if (!last) return done;
      after = last.titleId;
    }
  }

  /** @throws Conflict `title-check.no-closed-cycle` */
  async order(): Promise<{ cycle: string; titles: number }> {
    const cycle = await this.checks.findClosed();
    if (!cycle) throw new Conflict('title-check.no-closed-cycle', 'No rating cycle has been closed yet.');
    const titles = await this.checks.countWaiting(cycle, dayOf(this.clock.now()));
    await this.news.during(() => this.outbox.announce(TitleCheckOrdered, { cycleId: cycle.id }));
    return { cycle: cycle.code, titles };
  }
}
