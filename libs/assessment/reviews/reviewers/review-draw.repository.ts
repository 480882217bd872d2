import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { ReviewDrawEntity } from './review-draw.entity';

@Injectable()
export class ReviewDrawRepository {
  constructor(private readonly database: Database) {}

  async add(draw: ReviewDrawEntity): Promise<void> {
    await this.database.of(ReviewDrawEntity).insert(draw);
  }

  /** Of one assessment, the first one first. */
  listOf(assessmentId: string): Promise<ReviewDrawEntity[]> {
    return this.database
      .of(ReviewDrawEntity)
      .find({ where: { assessmentId }, order: { drawnAt: 'ASC', id: 'ASC' } });
  }
}
