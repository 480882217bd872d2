import { Injectable } from '@nestjs/common';
import { plusDays } from '@libs/organization';
import { Clock, dayOf } from '@libs/platform';
import { RectificationRepository } from '../rectification/rectification.repository';
import { TitleMoves } from '../states/title-moves.service';
import type { WarningCause } from '../states/title-state.rule';
import { TitleRepository } from '../title.repository';
import { TitleCheckRepository, type ClosedCycle, type TitleToCheck } from './title-check.repository';
import { actionAfter, daysToRectify, yearlyCheck, type CheckVerdict } from './yearly-check.rule';

/** One title on one cycle: judged and moved in one transaction. */
@Injectable()
export class TitleCheck {
  constructor(
    private readonly titles: TitleRepository,
    private readonly checks: TitleCheckRepository,
    private readonly tasks: RectificationRepository,
    private readonly moves: TitleMoves,
    private readonly clock: Clock,
  ) {}

  /** Inside a transaction. Answers whether it was checked now: the second time nothing happens. */
  async run(cycle: ClosedCycle, wanted: TitleToCheck): Promise<boolean> {
    const title = await this.titles.lock(wanted.titleId);
    if (!title) return false;
    const verdict = yearlyCheck(title.tier, wanted.tiers);
    const { titleId, snapshotId, standardId, total } = wanted;
    const { kind, missing } = verdict;
    const about = { titleId, cycleId: cycle.id, snapshotId };
    const checkedAt = this.clock.now();
    if (!(await this.checks.addUnlessThere({ ...about, verdict: kind, missing, checkedAt }))) return false;
    const action = actionAfter(title.state, kind);
    if (!action) return true;
    if (action === 'warn') await this.tasks.begin(titleId, standardId, missing);
    const facts = { cycle: cycle.code, total, missing: missing.length };
    await this.moves.move(titleId, {
      ...{ action, role: 'platform', by: null, facts },
      ...(action === 'warn' && this.term(verdict)),
    });
    return true;
  }

  private term({ kind }: CheckVerdict): { cause: WarningCause; dueDay: string } {
    const cause = kind === 'gate-lost' ? 'gate' : 'points';
    return { cause, dueDay: plusDays(dayOf(this.clock.now()), daysToRectify[cause]) };
  }
}
