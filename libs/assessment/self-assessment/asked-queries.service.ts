import { Injectable } from '@nestjs/common';
import { pageOf, reach, reaches, type Caller, type Page } from '@libs/platform';
import { Cycles } from '@libs/rating';
import { AskedQueriesQuery } from './asked-queries.query';
import type { AskedQueriesQueryDto, AskedQueryView } from './asked-queries.view';
import { AssessedItems } from './assessed-items.service';

/** Doubts of all schools within reach, in one cycle. */
@Injectable()
export class AskedQueries {
  constructor(
    private readonly query: AskedQueriesQuery,
    private readonly items: AssessedItems,
    private readonly cycles: Cycles,
  ) {}

  async list(caller: Caller, query: AskedQueriesQueryDto): Promise<Page<AskedQueryView>> {
    const { id: cycleId } = query.cycle ? await this.cycles.get(query.cycle) : await this.cycles.current();
    const paths = reach(caller, 'assessment.view-many');
    const { rows, total } = await this.query.page({ paths, cycleId, state: query.state, q: query.q }, query);
    const items = await this.items.list({ cycleId });
    const language = caller.locale.startsWith('en') ? 'en' : 'zh';
    const views = rows.map(({ unitName, unitPath, districtName, ...row }): AskedQueryView => ({
      ...row,
      school: unitName,
      district: districtName,
      itemName: items.find(({ code }) => code === row.code)?.name[language] ?? row.code,
      mayAnswer: row.state === 'OPEN' && reaches(caller, 'assessment.answer-query', unitPath),
    }));
    return pageOf(views, query, total);
  }
}
