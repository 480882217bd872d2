import { Injectable } from '@nestjs/common';
import {
  Conflict,
  Malformed,
  offsetOf,
  pageOf,
  Refused,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { CycleClosings } from './cycle-closings.service';
import { dateFaults, type CycleDates } from './cycle-dates.rule';
import { CycleNews } from './cycle-news.service';
import type { CycleChangeBody, CycleDatesBody, NewCycleBody } from './cycle.dto';
import type { CycleEntity } from './cycle.entity';
import { CycleRepository } from './cycle.repository';
import { cycleDetailView, type CycleDetailView, type FreezeCheckView } from './cycle.view';
import { Cycles } from './cycles.service';
import { FrozenFiguresQuery } from './frozen-figures.query';

/** The city's desk for cycles: dates, the next one, the check of a freeze. */
@Injectable()
export class CycleDesk {
  constructor(
    private readonly cycles: Cycles,
    private readonly repository: CycleRepository,
    private readonly figures: FrozenFiguresQuery,
    private readonly closings: CycleClosings,
    private readonly news: CycleNews,
  ) {}

  async page(query: PageQuery): Promise<Page<CycleDetailView>> {
    const [found, total] = await this.repository.pageOf(offsetOf(query), query.pageSize);
    return pageOf(await this.views(found), query, total);
  }

  async get(id: string): Promise<CycleDetailView> {
    return this.view(await this.cycles.get(id));
  }

  /**
   * The next cycle, once the running one is closed.
   * @throws Conflict `rating.cycle-open`; Refused `rating.cycle-code-taken`; Malformed dates out of order or gone by
   */
  async open(caller: Caller, body: NewCycleBody): Promise<CycleDetailView> {
    checkWindow(body);
    this.checkDates(body, body);
    return this.news.during(async () => {
      await this.repository.lockAll();
      if (await this.repository.findOpen())
        throw new Conflict('rating.cycle-open', 'Another cycle is still running. Close it first.');
      if (await this.repository.findByCode(body.code)) throw codeTaken();
      const cycle = await this.cycles.open(body);
      const dates = datesOf(body);
      await this.repository.change(cycle.id, dates);
      await this.news.opened(cycle, caller.personId, { ...dates });
      return this.view({ ...cycle, ...dates });
    });
  }

  /** @throws Conflict `rating.cycle-closed`, `cycle.changed-meanwhile`; Malformed dates out of order */
  async change(caller: Caller, id: string, body: CycleChangeBody): Promise<CycleDetailView> {
    return this.news.during(async () => {
      const cycle = (await this.repository.lock(id)) ?? (await this.cycles.get(id));
      if (cycle.state === 'CLOSED' || cycle.closingAt)
        throw new Conflict('rating.cycle-closed', 'This cycle is closed; its dates stand.');
      if (cycle.version !== body.version)
        throw new Conflict('cycle.changed-meanwhile', 'Somebody else has changed this cycle meanwhile.', {
          version: cycle.version,
        });
      this.checkDates(body, cycle, cycle.freezesOn);
      const change = { ...datesOf(body), version: cycle.version + 1 };
      await this.repository.change(id, change);
      await this.news.dated(cycle, caller.personId, { ...datesOf(body) });
      return this.view({ ...cycle, ...change });
    });
  }

  /** Works the hash of a closed cycle out again from what is stored. @throws Conflict `rating.cycle-not-closed` */
  async check(id: string): Promise<FreezeCheckView> {
    const cycle = await this.cycles.get(id);
    if (!cycle.frozenHash)
      throw new Conflict('rating.cycle-not-closed', 'The figures of this cycle still move.');
    const { hash, schools } = await this.closings.freeze(cycle);
    return { agrees: hash === cycle.frozenHash && schools === cycle.frozenSchools, hash, schools };
  }

  /** `standing`: the day of the freeze as it is; it may stay what it is. */
  private checkDates(dates: CycleDates, window: { fromDay: string }, standing: string | null = null): void {
    const faults = dateFaults(dates, window);
    if (faults.length > 0) throw new Malformed(faults);
    // The figures would be frozen in the next night, and nobody could take that back.
    if (dates.freezesOn < this.news.today() && dates.freezesOn !== standing)
      throw new Malformed([{ field: 'freezesOn', code: 'day.gone-by', message: 'has gone by' }]);
  }

  private async view(cycle: CycleEntity): Promise<CycleDetailView> {
    const [view] = await this.views([cycle]);
    return view as CycleDetailView;
  }

  private async views(cycles: CycleEntity[]): Promise<CycleDetailView[]> {
    const versions = await this.figures.standardVersions([...new Set(cycles.map((each) => each.standardId))]);
    const today = this.news.today();
    return cycles.map((cycle) => cycleDetailView(cycle, versions.get(cycle.standardId) ?? '', today));
  }
}

function datesOf(body: CycleDatesBody): CycleDates & { publicityDays: number } {
  const {
    applicationsFrom,
    applicationsUntil,
    districtUntil,
    cityUntil,
    freezesOn,
    publicityDays = 7,
  } = body;
  return { applicationsFrom, applicationsUntil, districtUntil, cityUntil, freezesOn, publicityDays };
}

function checkWindow({ fromDay, untilDay }: NewCycleBody): void {
  if (untilDay >= fromDay) return;
  throw new Malformed([
    { field: 'untilDay', code: 'day.before-another', message: 'lies before the first day that counts' },
  ]);
}

const codeTaken = () =>
  new Refused('rating.cycle-code-taken', 'There is a cycle of this name.', {
    errors: [{ field: 'code', code: 'taken', message: 'is taken' }],
  });
