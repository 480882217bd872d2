import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@libs/platform';
import { oneDown } from './states/lower-title.rule';
import { TitleLowering } from './states/title-lowering.service';
import { TitleMoves } from './states/title-moves.service';
import { TitleNews } from './states/title-news.service';
import { nightAction } from './states/title-state.rule';
import { TitleRepository } from './title.repository';

const atOnce = 200;

/** What days do to titles: the last day passes, a term runs out. */
@Injectable()
export class TitleNight {
  constructor(
    private readonly repository: TitleRepository,
    private readonly moves: TitleMoves,
    private readonly lowering: TitleLowering,
    private readonly news: TitleNews,
    private readonly clock: Clock,
  ) {}

  /** Answers how many titles moved; twice a night has effect once. */
  async run(signal: AbortSignal): Promise<number> {
    const today = dayOf(this.clock.now());
    let moved = 0;
    for (let after = ''; ;) {
      const ids = await this.repository.listTurned(today, after, atOnce);
      for (const id of ids) {
        if (signal.aborted) return moved;
        if (await this.news.during(() => this.turn(id, today))) moved += 1;
      }
      const last = ids.at(-1);
      if (!last) return moved;
      after = last;
    }
  }

  private async turn(id: string, today: string): Promise<boolean> {
    const title = await this.repository.lock(id);
    const action = title && nightAction(title, today);
    if (!action) return false;
    const move = { action, role: 'platform', by: null } as const;
    await (action === 'lapse'
      ? this.lowering.lower(title, oneDown(title.tier), move)
      : this.moves.move(id, move));
    return true;
  }
}
