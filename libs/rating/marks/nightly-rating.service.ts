import { Injectable } from '@nestjs/common';
import { Log } from '@libs/platform';
import { KeptFamilies } from '../measures/kept/kept-families.service';
import type { RatingChange } from '../snapshots/computations.service';
import { Recomputations } from '../snapshots/recomputations.service';
import { Stirrings } from './stirrings.service';

/** The night of the ratings: what has changed is counted, and a seventh of the rest, to see that nothing has. */
@Injectable()
export class NightlyRating {
  constructor(
    private readonly stirrings: Stirrings,
    private readonly recomputations: Recomputations,
    private readonly kept: KeptFamilies,
    private readonly log: Log,
  ) {}

  /** Answers the schools of tonight's share that had been out of step; they are rated right by then. */
  async run(signal: AbortSignal): Promise<RatingChange[]> {
    await this.stirrings.markTurned();
    await this.recomputations.want(await this.kept.look());
    await this.recomputations.sweep(signal, 'kept');
    const found = await this.recomputations.check(await this.stirrings.share(), signal);
    await this.kept.forget(found.map(({ unitId }) => unitId));
    for (const { unitId, measures } of found) {
      this.log.warn({ unitId, measures }, 'a rating was out of step and nothing had marked the school');
    }
    return found;
  }
}
