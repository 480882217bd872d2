import { Injectable } from '@nestjs/common';
import { endStates } from '@libs/assessment';
import { Clock, dayOf } from '@libs/platform';
import { Cycles } from '@libs/rating';
import { AssessedSchoolsQuery } from './assessed-schools.query';
import type { CycleFiguresView, MovementView } from './cycle-figures.view';
import { byDistrict, byKind } from './cycle-groups.rule';
import type { CycleScope } from './cycle-scope.rule';
import { dwellingsOf } from './dwelling.rule';
import { funnelOf } from './funnel.rule';
import { RatedSchoolsQuery } from './rated-schools.query';
import { Reviewing } from './reviewing.service';

const ends = new Set<string>(endStates);

/** The figures of one rating cycle, as far as the reader's units reach (domain: states, rating standard). */
@Injectable()
export class CycleFigures {
  constructor(
    private readonly cycles: Cycles,
    private readonly assessed: AssessedSchoolsQuery,
    private readonly rated: RatedSchoolsQuery,
    private readonly reviewing: Reviewing,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound `rating.cycle-not-found` */
  async of(scope: CycleScope, who: { seesReviewers: boolean }): Promise<CycleFiguresView> {
    const { id, code, fromDay, untilDay, state, standardId } = await this.cycles.get(scope.cycleId);
    const standings = await this.rated.standings(scope);
    const enterings = await this.assessed.enterings(scope);
    return {
      cycle: { id, code, from: fromDay, until: untilDay, state },
      funnel: funnelOf(enterings),
      outcomes: await this.assessed.outcomes(scope),
      districts: byDistrict(standings),
      kinds: byKind(standings),
      heat: await this.rated.indicatorShares(scope),
      dwellings: dwellingsOf(enterings, ends, this.clock.now()),
      movement: await this.movementOf(scope, untilDay),
      ...(await this.reviewing.of(scope, standardId, who)),
    };
  }

  private async movementOf(scope: CycleScope, untilDay: string): Promise<MovementView | null> {
    const before = await this.rated.endBefore(untilDay);
    if (before === null) return null;
    const today = dayOf(this.clock.now());
    const after = untilDay < today ? untilDay : today;
    return { before, after, flows: await this.rated.movement(scope, before, after) };
  }
}
