import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Handles } from '@libs/platform';
import { Releases } from './reviewers/releases.service';
import { ReviewRepository } from './sheets/review.repository';

/** Sheets of somebody who is gone go to others. May run twice. */
@Injectable()
export class ReviewsJob {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly releases: Releases,
  ) {}

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    for (const review of await this.reviews.listOpenOf(personId))
      await this.releases.free(review, { because: 'account-deleted', reason: '', by: null });
    await this.reviews.forgetConflictsOf(personId);
  }
}
