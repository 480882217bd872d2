import { Injectable } from '@nestjs/common';
import { Log } from '@libs/platform';
import { KeptFamilies } from '../measures/kept/kept-families.service';
import type { RatingChange } from '../snapshots/computations.service';
import { Recomputations } from '../snapshots/recomputations.service';
import { MarkRepository } from './mark.repository';

/** Nights until every school was counted from the raw rows, whatever has changed. */
const nightsForAll = 7;

/**
 * The night of the ratings: every school is counted, families as they are kept, and rated where anything is otherwise than
 * when it was rated last, so that nothing need be announced. A seventh is counted from the raw rows, to see that what is
 * kept is right.
 */
@Injectable()
export class NightlyRating {
  constructor(
    private readonly marks: MarkRepository,
    private readonly recomputations: Recomputations,
    private readonly kept: KeptFamilies,
    private readonly log: Log,
  ) {}

  /** Answers the schools of tonight's share that had been out of step; they are rated right by then. */
  async run(signal: AbortSignal): Promise<RatingChange[]> {
    await this.recomputations.all();
    const found = await this.recomputations.check(await this.share(), signal);
    await this.kept.forget(found.map(({ unitId }) => unitId));
    for (const { unitId, measures } of found) {
      this.log.warn({ unitId, measures }, 'a rating was out of step and nothing had marked the school');
    }
    return found;
  }

  /** Those that were counted from the raw rows longest ago: nothing should have changed in them. */
  private async share() {
    const sizes = await this.marks.districtSizes();
    const schools = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    return this.marks.listLongestUncounted(Math.ceil(schools / nightsForAll));
  }
}
