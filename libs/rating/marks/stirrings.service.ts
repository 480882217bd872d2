import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '@libs/platform';
import { Cycles } from '../cycles/cycles.service';
import { MarkRepository } from './mark.repository';
import type { MarkedSchool } from './passes.rule';
import { QuietChanges } from './quiet-changes.service';
import { TurnedQuery } from './turned.query';

/** Nights until every school was counted again, marked or not. */
const nightsForAll = 7;

/** Which schools a night has to look at, beside those that events have marked. */
@Injectable()
export class Stirrings {
  constructor(
    private readonly marks: MarkRepository,
    private readonly turned: TurnedQuery,
    private readonly quiet: QuietChanges,
    private readonly cycles: Cycles,
    private readonly clock: Clock,
  ) {}

  /** Marks what has turned without an event: days that have passed, people and records that have come and gone, new schools. */
  async markTurned(): Promise<void> {
    const now = this.clock.now();
    const cycle = await this.cycles.current();
    const unitIds = [
      ...(await this.turned.uncounted(cycle.id)),
      ...(await this.turned.timePassed(dayOf(now))),
      ...(await this.turned.peopleMoved()),
      ...(await this.quiet.schools(cycle)),
    ];
    await this.marks.markSchools([...new Set(unitIds)], now);
  }

  /** A seventh of the schools, those that were counted longest ago: nothing should have changed in them. */
  async share(): Promise<MarkedSchool[]> {
    const sizes = await this.marks.districtSizes();
    const schools = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    return this.marks.listLongestUncounted(Math.ceil(schools / nightsForAll));
  }
}
