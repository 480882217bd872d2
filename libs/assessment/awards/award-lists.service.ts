import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { NotFound, pageOf, reach, reaches, type Caller, type Page } from '@libs/platform';
import { Cycles } from '@libs/rating';
import type { AwardPageQuery } from './award.dto';
import { AwardRepository, type StandingAward } from './award.repository';
import { Awards } from './awards.service';

/** Awards for those whose schools they are. */
@Injectable()
export class AwardLists {
  constructor(
    private readonly repository: AwardRepository,
    private readonly awards: Awards,
    private readonly units: Units,
    private readonly cycles: Cycles,
  ) {}

  async list(caller: Caller, right: string, query: AwardPageQuery): Promise<Page<StandingAward>> {
    const cycleId = query.cycleId ?? (await this.lastCycle());
    const wanted = { paths: reach(caller, right), cycleId, tier: query.tier };
    const { rows, total } = await this.repository.page(wanted, query);
    return pageOf(rows, query, total);
  }

  /** @throws NotFound `rating.cycle-not-found` */
  async cycleOf(asked: string | undefined): Promise<string> {
    return asked ? (await this.cycles.get(asked)).id : this.lastCycle();
  }

  /** The cycle that gave awards last; the running one before there is any. */
  private async lastCycle(): Promise<string> {
    return (await this.repository.findLastCycle()) ?? (await this.cycles.current()).id;
  }

  /** @throws NotFound `award.not-found` also for one of another school */
  async open(caller: Caller, id: string): Promise<StandingAward> {
    const award = await this.awards.get(id);
    const school = await this.units.get(award.unitId);
    if (!reaches(caller, 'award.view', school.path))
      throw new NotFound('award.not-found', 'There is no award with this number.');
    return award;
  }

  listOf(unitId: string): Promise<StandingAward[]> {
    return this.repository.listOf(unitId);
  }
}
