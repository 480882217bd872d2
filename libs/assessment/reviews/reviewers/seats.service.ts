import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Refused } from '@libs/platform';
import { AssessmentNews } from '../../assessments/assessment-news.service';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { Assessments } from '../../assessments/assessments.service';
import type { ReviewEnd, ReviewEntity } from '../sheets/review.entity';
import { ReviewRepository } from '../sheets/review.repository';
import { ReviewerReleased, ReviewerSeated } from './reviewer-seated.event';
import { Seating } from './seating.service';

/** Who sits where: seats fall free and are filled again. */
@Injectable()
export class Seats {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly seating: Seating,
    private readonly assessments: Assessments,
    private readonly news: AssessmentNews,
    private readonly clock: Clock,
  ) {}

  /** Opens the review and draws two; both or nothing. */
  open(assessmentId: string, { by, version }: { by: string; version: number }): Promise<void> {
    return this.news.during(async () => {
      const how = { action: 'open-review', role: 'city_officer' } as const;
      const moved = await this.assessments.move(assessmentId, { ...how, by, expectedVersion: version });
      await this.tell(await this.seating.draw(moved, [1, 2], by));
    });
  }

  /** Draws for the empty seats; the third may be chosen. @throws Conflict `review.no-empty-seat`; Refused `review.not-free` */
  fill(assessmentId: string, by: string, chosen?: string): Promise<void> {
    return this.news.during(async () => {
      await this.reviews.lockAll(assessmentId);
      const assessment = await this.assessments.get(assessmentId);
      const empty = await this.empty(assessment);
      if (empty.length === 0) throw new Conflict('review.no-empty-seat', 'Every seat is taken.');
      await this.tell(
        chosen && empty[0] === 3
          ? await this.seating.choose(assessment, 3, chosen)
          : await this.seating.draw(assessment, empty, by),
      );
    });
  }

  /**
   * Ends a sheet that is being written, or that nobody has seen yet, and draws somebody else at once. Where nobody is free
   * the seat stays empty until an officer has found reviewers.
   * @throws Conflict `review.not-writable` when it was finished and seen, or ended meanwhile
   */
  free(
    { id, assessmentId }: Pick<ReviewEntity, 'id' | 'assessmentId'>,
    end: { because: ReviewEnd; reason: string },
  ): Promise<void> {
    return this.news.during(async () => {
      const held = (await this.reviews.lockAll(assessmentId)).find((each) => each.id === id);
      const assessment = await this.assessments.get(assessmentId);
      // Once both have finished, the sheets are seen: nobody picks among them.
      const isUnseen = held?.state === 'FINISHED' && assessment.state === 'CITY_REVIEW';
      if (!held || (held.state !== 'OPEN' && !isUnseen))
        throw new Conflict('review.not-writable', 'This sheet is finished or taken back.');
      await this.reviews.end(id, { ...end, at: this.clock.now() });
      await this.news.announce(ReviewerReleased, { reviewId: id });
      if (!['CITY_REVIEW', 'ADJUDICATION'].includes(assessment.state)) return;
      await this.drawIfPossible(assessment, held.seat);
    });
  }

  /** The seats that ought to be taken now and are not. */
  async empty(assessment: Pick<AssessmentEntity, 'id' | 'state'>): Promise<number[]> {
    const due = { CITY_REVIEW: [1, 2], ADJUDICATION: [3] }[assessment.state as string] ?? [];
    const taken = (await this.reviews.listOf(assessment.id)).filter(({ active }) => active === 1);
    return due.filter((seat) => !taken.some((review) => review.seat === seat));
  }

  private async drawIfPossible(assessment: AssessmentEntity, seat: number): Promise<void> {
    try {
      await this.tell(await this.seating.draw(assessment, [seat], null));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  private tell(reviews: string[]): Promise<void> {
    return this.news.announce(ReviewerSeated, ...reviews.map((reviewId) => ({ reviewId })));
  }
}
