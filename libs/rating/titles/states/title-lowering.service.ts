import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@libs/platform';
import type { RatingTier } from '../../standards/standard.rule';
import type { TitleEntity } from '../title.entity';
import { TitleBeginnings } from './title-beginnings.service';
import { TitleNews } from './title-news.service';
import { TitleMoves, type TitleMove } from './title-moves.service';

/** Takes a title down: the old one ends as the table says, a lower one begins for the days that were left. */
@Injectable()
export class TitleLowering {
  constructor(
    private readonly moves: TitleMoves,
    private readonly beginnings: TitleBeginnings,
    private readonly news: TitleNews,
    private readonly clock: Clock,
  ) {}

  /** `tier`: what the school holds from today on; unrated: nothing. */
  lower(title: TitleEntity, tier: RatingTier, wanted: TitleMove): Promise<TitleEntity> {
    return this.news.during(() => this.lowerNow(title, tier, wanted));
  }

  private async lowerNow(title: TitleEntity, tier: RatingTier, wanted: TitleMove): Promise<TitleEntity> {
    const moved = await this.moves.move(title.id, { ...wanted, facts: { lowered: tier, ...wanted.facts } });
    const today = dayOf(this.clock.now());
    if (tier !== 'unrated' && title.untilDay >= today) {
      const { id, unitId, untilDay, documentNumber, recordedBy } = title;
      const lower = { unitId, tier, sinceDay: today, untilDay, documentNumber, recordedBy, originId: id };
      await this.beginnings.add('lower', wanted.by, [lower]);
    }
    return moved;
  }
}
