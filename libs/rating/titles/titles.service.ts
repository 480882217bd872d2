import { Injectable } from '@nestjs/common';
import { plusDays } from '@libs/organization';
import { Conflict } from '@libs/platform';
import type { RatedTier } from '../standards/standard.rule';
import { isBelow } from './states/lower-title.rule';
import { isHeldState } from './states/title-state.rule';
import { TitleBeginnings } from './states/title-beginnings.service';
import { TitleMoves } from './states/title-moves.service';
import { TitleNews } from './states/title-news.service';
import { TitleRepository } from './title.repository';

export interface AwardedTitle {
  unitId: string;
  tier: RatedTier;
  /** The cycle in which it was earned. */
  cycleId: string;
  /** First and last day, Asia/Shanghai, YYYY-MM-DD. */
  sinceDay: string;
  untilDay: string;
  /** Of the plaque. */
  number: string;
  /** Id of the person who awards it. */
  by: string;
}

/** The door to titles for who awards them. */
@Injectable()
export class Titles {
  constructor(
    private readonly repository: TitleRepository,
    private readonly beginnings: TitleBeginnings,
    private readonly moves: TitleMoves,
    private readonly news: TitleNews,
  ) {}

  /**
   * Awards a title, in the caller's transaction or one of its own. Titles of the same or a lower tier that the school
   * still holds end the day before: tenure goes on without a gap.
   * @throws Conflict `title.suspended` while a veto case has the school's title suspended
   */
  award({ cycleId, number, by, ...title }: AwardedTitle): Promise<string> {
    return this.news.during(async () => {
      const standing = await this.repository.lockStanding(title.unitId);
      if (standing.some(({ state }) => state === 'SUSPENDED')) {
        throw new Conflict('title.suspended', 'A veto case has suspended the title of this school.');
      }
      const followed = standing.filter(
        (each) =>
          isHeldState(each.state) && !isBelow(title.tier, each.tier) && each.sinceDay < title.sinceDay,
      );
      const lastDay = plusDays(title.sinceDay, -1);
      for (const { id } of followed) {
        const ended = { action: 'supersede', role: 'platform', heldUntil: lastDay } as const;
        await this.moves.move(id, { ...ended, by, facts: { by: title.tier } });
      }
      const award = { ...title, documentNumber: number, recordedBy: by, cycleId };
      const [id = ''] = await this.beginnings.add('award', by, [award]);
      await this.news.rateAgain(title.unitId);
      return id;
    });
  }
}
