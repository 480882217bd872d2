import { Injectable } from '@nestjs/common';
import { Refused } from '@libs/platform';
import type { LogFacts } from '../log/state-entry.rule';
import type { RatingTier } from '../standards/standard.rule';
import { isBelow, oneDown } from '../titles/states/lower-title.rule';
import { TitleLowering } from '../titles/states/title-lowering.service';
import { TitleMoves } from '../titles/states/title-moves.service';
import { isHeldState } from '../titles/states/title-state.rule';
import type { TitleEntity } from '../titles/title.entity';
import { TitleRepository } from '../titles/title.repository';
import type { VetoEntity } from './veto.entity';

/** What a decided case does to the titles of its school. Every act inside the transaction of the case. */
@Injectable()
export class VetoSanctions {
  constructor(
    private readonly titles: TitleRepository,
    private readonly moves: TitleMoves,
    private readonly lowering: TitleLowering,
  ) {}

  /** Answers how many titles were suspended now. */
  async suspend(veto: VetoEntity, by: string | null): Promise<number> {
    const held = (await this.titles.lockStanding(veto.unitId)).filter(({ state }) => isHeldState(state));
    for (const { id } of held) await this.moves.move(id, { ...asCase(veto, by), action: 'suspend' });
    return held.length;
  }

  /**
   * At least one tier down; `tier` null: just one.
   * @throws Refused `veto.tier-not-lower` when the tier does not lie below the highest title
   */
  async lower(veto: VetoEntity, tier: RatingTier | null, by: string | null): Promise<void> {
    // What has begun since, such as a title that another case has lowered, is this case's matter too.
    await this.suspend(veto, by);
    const suspended = await this.titles.lockStanding(veto.unitId);
    const [highest] = suspended;
    if (!highest) return;
    const left = tier ?? oneDown(highest.tier);
    if (!isBelow(left, highest.tier)) {
      throw new Refused('veto.tier-not-lower', 'The school must hold at least one tier less.', {
        errors: [{ field: 'tier', code: 'veto.tier-not-lower', message: 'does not lie below the title' }],
      });
    }
    await this.leave(suspended, left, asCase(veto, by));
  }

  /** Gives suspended titles back as they were. */
  async release(veto: VetoEntity, by: string | null, reason: string): Promise<void> {
    const standing = await this.titles.lockStanding(veto.unitId);
    for (const { id, state } of standing) {
      if (state === 'SUSPENDED') {
        await this.moves.move(id, { ...asCase(veto, by), action: 'lift', reason });
      }
    }
  }

  private async leave(suspended: TitleEntity[], left: RatingTier, move: CaseMove): Promise<void> {
    const action = left === 'unrated' ? 'sanction-whole' : 'sanction';
    let isThere = suspended.some(({ tier }) => tier === left);
    for (const title of suspended) {
      if (!isBelow(left, title.tier)) {
        await this.moves.move(title.id, { ...move, action: 'lift' });
        continue;
      }
      await this.lowering.lower(title, isThere ? 'unrated' : left, { ...move, action });
      isThere = true;
    }
  }
}

interface CaseMove {
  role: 'case';
  by: string | null;
  facts: LogFacts;
}

const asCase = ({ id, code }: VetoEntity, by: string | null): CaseMove => ({
  role: 'case',
  by,
  facts: { veto: code, case: id },
});
