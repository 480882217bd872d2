import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Handles } from '@libs/platform';
import { Seats } from './reviewers/seats.service';
import { ReviewRepository } from './sheets/review.repository';

/** Sheets of somebody who is gone go to others. May run twice. */
@Injectable()
export class ReviewsJob {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly seats: Seats,
  ) {}

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    for (const review of await this.reviews.listOpenOf(personId))
      await this.seats.free(review, { because: 'account-deleted', reason: '' });
    await this.reviews.forgetConflictsOf(personId);
  }
}
