import { Injectable, StreamableFile } from '@nestjs/common';
import {
  Clock,
  Conflict,
  newId,
  NotFound,
  pageOf,
  reach,
  Storage,
  type Caller,
  type Page,
  type PageQuery,
} from '@libs/platform';
import { AwardLists } from '../award-lists.service';
import type { AwardPageQuery } from '../award.dto';
import { PrintOrdering } from './print-ordering.service';
import type { PrintRunEntity } from './print-run.entity';
import { printedKey } from './print-run.rule';
import { PrintRunRepository } from './print-run.repository';

/** Orders of all certificates of a cycle in one file: asked for, looked after and fetched by one person. */
@Injectable()
export class PrintRuns {
  constructor(
    private readonly repository: PrintRunRepository,
    private readonly lists: AwardLists,
    private readonly storage: Storage,
    private readonly clock: Clock,
    private readonly ordering: PrintOrdering,
  ) {}

  /** Orders them; the same that is still under way is not printed twice. @throws NotFound `rating.cycle-not-found` */
  ask(caller: Caller, { cycleId, tier }: Pick<AwardPageQuery, 'cycleId' | 'tier'>): Promise<PrintRunEntity> {
    return this.ordering.during(async () => {
      const wanted = {
        cycleId: await this.lists.cycleOf(cycleId),
        tier: tier ?? null,
        askedBy: caller.personId,
      };
      const there = await this.repository.findUnderWay(wanted);
      if (there) return there;
      const run: PrintRunEntity = {
        ...{ id: newId(), ...wanted, paths: reach(caller, 'award.print') },
        ...{ state: 'WAITING', papersDone: 0, papersInAll: 0 },
        ...{ askedAt: this.clock.now(), finishedAt: null },
      };
      await this.repository.add(run);
      await this.ordering.order(run.id);
      return run;
    });
  }

  /** @throws NotFound `award.print-not-found`; Conflict `award.print-not-failed` */
  again(caller: Caller, id: string): Promise<PrintRunEntity> {
    return this.ordering.during(async () => {
      await this.own(caller, id);
      const run = await this.repository.lock(id);
      if (run?.state !== 'FAILED')
        throw new Conflict('award.print-not-failed', 'There is nothing to repeat.');
      const change = { state: 'WAITING', papersDone: 0, finishedAt: null } as const;
      await this.repository.change(id, change);
      await this.ordering.order(id);
      return { ...run, ...change };
    });
  }

  async page(caller: Caller, query: PageQuery): Promise<Page<PrintRunEntity>> {
    const [runs, total] = await this.repository.page(caller.personId, query);
    return pageOf(runs, query, total);
  }

  /** @throws NotFound `award.print-not-found` also for somebody else's, one not ready, and one that is over */
  async open(caller: Caller, id: string): Promise<StreamableFile> {
    const run = await this.own(caller, id);
    const file = run.state === 'READY' ? await this.storage.stat(printedKey(id)) : null;
    if (!file) throw noRun();
    return new StreamableFile(this.storage.open(printedKey(id)), {
      type: 'application/pdf',
      length: file.size,
      disposition: `attachment; filename="awards${run.tier ? `-${run.tier}` : ''}.pdf"`,
    });
  }

  private async own(caller: Caller, id: string): Promise<PrintRunEntity> {
    const run = await this.repository.find(id);
    if (run?.askedBy !== caller.personId) throw noRun();
    return run;
  }
}

const noRun = (): NotFound => new NotFound('award.print-not-found', 'There is no such file.');
