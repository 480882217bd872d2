import { Injectable } from '@nestjs/common';
import { plusDays } from '@libs/organization';
import { Clock, dayOf } from '@libs/platform';
import { monthsLater, renewalMonths } from '@libs/rating';
import { RoundsRepository } from '../sources/rounds.repository';
import { Offices } from './offices.service';
import { TitleFactsQuery } from './title-facts.query';

const atOnce = 200;

/** Titles that come to their end: told when their renewal may be asked for, and once more in the last month. */
@Injectable()
export class TitleEndings {
  constructor(
    private readonly facts: TitleFactsQuery,
    private readonly offices: Offices,
    private readonly rounds: RoundsRepository,
    private readonly clock: Clock,
  ) {}

  async tell(signal: AbortSignal): Promise<void> {
    const today = dayOf(this.clock.now());
    const lastMonth = monthsLater(today, 1);
    const season = monthsLater(today, renewalMonths.before);
    await this.tellBetween(today, lastMonth, 'month', signal);
    await this.tellBetween(plusDays(lastMonth, 1), season, 'season', signal);
  }

  private async tellBetween(from: string, until: string, season: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      const titles = await this.facts.endingBetween(from, until, season, atOnce);
      for (const { id, unitId, tier, untilDay } of titles) {
        signal.throwIfAborted();
        const said = { kind: 'title-ending', key: `${id}:${season}`, sourceId: id } as const;
        await this.offices.tell('coordinator', unitId, { ...said, facts: { tier, day: untilDay } });
        await this.rounds.finish(`title-ending:${id}:${season}`, this.clock.now());
      }
      if (titles.length < atOnce) return;
    }
  }
}
