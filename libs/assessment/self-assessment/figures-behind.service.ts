import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Cycles, FrozenRatings, SchoolRatings, type Assessment } from '@libs/rating';
import type { AssessmentEntity } from '../assessments/assessment.entity';

/** The computed figures an assessment stands on: the frozen ones, or those of the running cycle. */
@Injectable()
export class FiguresBehind {
  constructor(
    private readonly cycles: Cycles,
    private readonly frozen: FrozenRatings,
    private readonly ratings: SchoolRatings,
  ) {}

  /** null where the cycle is over and this school was never rated in it. */
  async of(
    { cycleId, snapshotId }: Pick<AssessmentEntity, 'cycleId' | 'snapshotId'>,
    school: UnitEntity,
  ): Promise<Assessment | null> {
    if (snapshotId) return this.frozen.result(snapshotId);
    if ((await this.cycles.current()).id !== cycleId) return null;
    return (await this.ratings.currentSnapshot(school)).snapshot.result;
  }
}
