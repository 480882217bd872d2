import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { RatingTier } from '@libs/rating';

@Injectable()
export class StandingTierQuery {
  constructor(private readonly database: Database) {}

  /** The tier a school's figures come to in a cycle; null before it has been rated. */
  async tierOf(cycleId: string, unitId: string): Promise<RatingTier | null> {
    const [standing] = await this.database.query<{ tier: RatingTier }>(
      'SELECT tier FROM rating_standings WHERE cycle_id = ? AND unit_id = ?',
      [cycleId, unitId],
    );
    return standing?.tier ?? null;
  }
}
