import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { NotFound, pageOf, reach, reaches, type Caller, type Page } from '@libs/platform';
import { Cycles } from '@libs/rating';
import type { AwardPageQuery } from './award.dto';
import { AwardRepository, type StandingAward } from './award.repository';
import { Awards } from './awards.service';

const atOnce = 100;

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
    const cycleId =
      query.cycleId ?? (await this.repository.findLastCycle()) ?? (await this.cycles.current()).id;
    const wanted = { paths: reach(caller, right), cycleId, tier: query.tier };
    const { rows, total } = await this.repository.page(wanted, query);
    return pageOf(rows, query, total);
  }

  /** All of a cycle by tier and number, read by and by. */
  async *all(caller: Caller, right: string, query: AwardPageQuery): AsyncGenerator<StandingAward> {
    let more = true;
    for (let page = 1; more; page += 1) {
      const { items, total } = await this.list(caller, right, { ...query, page, pageSize: atOnce });
      yield* items;
      more = page * atOnce < total;
    }
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
