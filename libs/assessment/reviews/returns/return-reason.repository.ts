import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { ReturnReasonEntity } from './return-reason.entity';

@Injectable()
export class ReturnReasonRepository {
  constructor(private readonly database: Database) {}

  /** Of all rounds, the latest first, each in its order. */
  listOf(assessmentId: string): Promise<ReturnReasonEntity[]> {
    return this.database
      .of(ReturnReasonEntity)
      .find({ where: { assessmentId }, order: { round: 'DESC', position: 'ASC' } });
  }

  async lastRound(assessmentId: string): Promise<number> {
    return (await this.database.of(ReturnReasonEntity).maximum('round', { assessmentId })) ?? 0;
  }

  async add(reasons: ReturnReasonEntity[]): Promise<void> {
    await this.database.of(ReturnReasonEntity).insert(reasons);
  }
}
