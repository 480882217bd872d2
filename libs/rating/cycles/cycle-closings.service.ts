import { Injectable } from '@nestjs/common';
import { Conflict, NotFound } from '@libs/platform';
import { Computations } from '../snapshots/computations.service';
import { KeptResults } from '../snapshots/kept-results.service';
import { ReviewedSnapshots } from '../evidence-scores/reviewed-snapshots.service';
import { isDue } from './cycle-dates.rule';
import { CycleNews } from './cycle-news.service';
import type { CycleEntity } from './cycle.entity';
import { CycleRepository } from './cycle.repository';
import { frozenHashOf } from './frozen-file.rule';
import { FrozenFiguresQuery } from './frozen-figures.query';

/** Closing a cycle: a last count of all schools, then its figures stand, known by one hash. */
@Injectable()
export class CycleClosings {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly figures: FrozenFiguresQuery,
    private readonly computations: Computations,
    private readonly results: KeptResults,
    private readonly reviewed: ReviewedSnapshots,
    private readonly news: CycleNews,
  ) {}

  /** Asks the worker for it. @throws Conflict `cycle.changed-meanwhile`, `rating.cycle-closed` */
  order(id: string, by: string | null, expectedVersion?: number): Promise<void> {
    return this.news.during(async () => {
      const cycle = await this.hold(id);
      if (cycle.state === 'CLOSED') throw new Conflict('rating.cycle-closed', 'This cycle is closed.');
      if (expectedVersion !== undefined && expectedVersion !== cycle.version)
        throw new Conflict('cycle.changed-meanwhile', 'Somebody else has changed this cycle meanwhile.', {
          version: cycle.version,
        });
      await this.cycles.change(id, { closingAt: this.news.now() });
      await this.news.closingOrdered(cycle, by);
    });
  }

  /** Orders the closing of cycles whose last day is over. */
  async orderDue(): Promise<void> {
    const today = this.news.today();
    const due = (await this.cycles.listOpen()).filter((cycle) => isDue(cycle, today));
    for (const { id } of due) await this.order(id, null);
  }

  /** Twice has effect once. A pass that is still on its way keeps nothing any more. */
  async close(id: string, by: string | null): Promise<void> {
    const open = await this.cycles.find(id);
    if (open?.state !== 'OPEN') return;
    await this.computations.compute(open, '/');
    // Nearly all of them before the cycle is held: work goes on meanwhile.
    await this.results.keepStandings(id);
    await this.news.during(async () => {
      const cycle = await this.hold(id);
      if (cycle.state === 'CLOSED') return;
      const { hash, schools } = await this.freeze(cycle);
      await this.cycles.change(id, {
        state: 'CLOSED',
        closedAt: this.news.now(),
        frozenHash: hash,
        frozenSchools: schools,
      });
      // A review may have ended after the last count had read its scores.
      await this.reviewed.enter(id, '/');
      await this.news.closed(cycle, by, { hash, schools });
    });
  }

  /** One hash over the standard and what every school's figures were made from and gave. */
  async freeze(cycle: CycleEntity): Promise<{ hash: string; schools: number }> {
    await this.results.keepStandings(cycle.id);
    const standard = await this.figures.standardHash(cycle.standardId);
    const rows = await this.figures.list(cycle.id);
    const schools = rows.map((row) => [row.unitId, row.inputsHash, row.resultHash] as const);
    return { hash: frozenHashOf(standard, schools), schools: rows.length };
  }

  private async hold(id: string): Promise<CycleEntity> {
    const cycle = await this.cycles.lock(id);
    if (!cycle) throw new NotFound('rating.cycle-not-found', 'There is no such cycle.');
    return cycle;
  }
}
