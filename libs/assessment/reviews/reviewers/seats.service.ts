import { Injectable } from '@nestjs/common';
import { Conflict, Refused } from '@libs/platform';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { Assessments } from '../../assessments/assessments.service';
import { CourseDraws } from '../materials/course-draws.service';
import { ReviewRepository } from '../sheets/review.repository';
import { ReviewBook } from './review-book.service';
import { Seating } from './seating.service';

/** Who sits where: seats are taken, and those that fell free are filled again. */
@Injectable()
export class Seats {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly seating: Seating,
    private readonly assessments: Assessments,
    private readonly book: ReviewBook,
    private readonly courses: CourseDraws,
  ) {}

  /** Opens the review, draws two, and the courses they look at; all or nothing. */
  open(assessmentId: string, { by, version }: { by: string; version: number }): Promise<void> {
    return this.book.writing(async () => {
      const how = { action: 'open-review', role: 'city_officer' } as const;
      const moved = await this.assessments.move(assessmentId, { ...how, by, expectedVersion: version });
      await this.courses.draw(moved, by);
      await this.book.seated(moved, await this.seating.draw(moved, [1, 2], by), by);
    });
  }

  /** Draws for the empty seats; the third may be chosen. @throws Conflict `review.no-empty-seat`; Refused `review.not-free` */
  fill(assessmentId: string, by: string, chosen?: string): Promise<void> {
    return this.book.writing(async () => {
      await this.reviews.lockAll(assessmentId);
      const assessment = await this.assessments.get(assessmentId);
      const empty = await this.empty(assessment);
      if (empty.length === 0) throw new Conflict('review.no-empty-seat', 'Every seat is taken.');
      const seated =
        chosen && empty[0] === 3
          ? await this.seating.choose(assessment, 3, chosen)
          : await this.seating.draw(assessment, empty, by);
      await this.book.seated(assessment, seated, by);
    });
  }

  /** Draws for a seat that fell free just now; where nobody is free it stays empty until an officer has found reviewers. */
  async refill(assessment: AssessmentEntity, seat: number): Promise<void> {
    try {
      await this.book.seated(assessment, await this.seating.draw(assessment, [seat], null), null);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }

  /** The seats that ought to be taken now and are not. */
  async empty(assessment: Pick<AssessmentEntity, 'id' | 'state'>): Promise<number[]> {
    const due = { CITY_REVIEW: [1, 2], ADJUDICATION: [3] }[assessment.state as string] ?? [];
    const taken = (await this.reviews.listOf(assessment.id)).filter(({ active }) => active === 1);
    return due.filter((seat) => !taken.some((review) => review.seat === seat));
  }
}
