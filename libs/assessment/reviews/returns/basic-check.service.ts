import { Injectable } from '@nestjs/common';
import { Refused } from '@libs/platform';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { StandingTierQuery } from './standing-tier.query';

/** Basic is checked by the platform and confirmed by the district: every gate is met, and no veto stands. */
@Injectable()
export class BasicCheck {
  constructor(private readonly standings: StandingTierQuery) {}

  /** @throws Refused `review.gates-not-met` */
  async check({ cycleId, unitId }: Pick<AssessmentEntity, 'cycleId' | 'unitId'>): Promise<void> {
    const tier = await this.standings.tierOf(cycleId, unitId);
    if (tier !== null && tier !== 'unrated') return;
    throw new Refused('review.gates-not-met', 'The figures of this school do not meet every gate yet.');
  }
}
