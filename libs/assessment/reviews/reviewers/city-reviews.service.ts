import { Injectable } from '@nestjs/common';
import { NotFound, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../../assessment-access.service';
import { ReviewRepository } from '../sheets/review.repository';
import { Releases } from './releases.service';
import { Seats } from './seats.service';

/** What the city does with the reviews of an assessment. */
@Injectable()
export class CityReviews {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly reviews: ReviewRepository,
    private readonly seats: Seats,
    private readonly releases: Releases,
  ) {}

  /** Opens the review and draws two. @throws Refused `review.too-few-reviewers`; Conflict of the move */
  async open(caller: Caller, id: string, version: number): Promise<void> {
    await this.access.open(caller, 'review.oversee', id);
    await this.seats.open(id, { by: caller.personId, version });
  }

  /** Fills the empty seats; the third may be chosen. @throws Conflict `review.no-empty-seat`; Refused `review.not-free` */
  async seat(caller: Caller, id: string, reviewerId?: string): Promise<void> {
    await this.access.open(caller, 'review.oversee', id);
    await this.seats.fill(id, caller.personId, reviewerId);
  }

  /** Takes a sheet from a reviewer who does not get to it, and draws another; answers the assessment. @throws NotFound */
  async replace(caller: Caller, reviewId: string, reason: string): Promise<string> {
    const review = await this.reviews.find(reviewId);
    if (!review) throw new NotFound('review.not-found', 'There is no such review.');
    await this.access.open(caller, 'review.oversee', review.assessmentId);
    const end = { because: 'replaced', reason: reason.trim(), by: caller.personId } as const;
    await this.releases.free(review, end);
    return review.assessmentId;
  }
}
