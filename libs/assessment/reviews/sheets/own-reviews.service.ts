import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Conflict, NotFound, type Caller } from '@libs/platform';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { Assessments } from '../../assessments/assessments.service';
import type { AssessmentState } from '../../assessments/transition.rule';
import { NearSchoolQuery } from './near-school.query';
import type { ReviewEntity } from './review.entity';
import { ReviewRepository } from './review.repository';

/** While the assessment stands there, this seat is written. */
const deskStates: Record<number, AssessmentState> = { 1: 'CITY_REVIEW', 2: 'CITY_REVIEW', 3: 'ADJUDICATION' };

/** A reviewer's own sheet; somebody else's looks as if it were not there. */
@Injectable()
export class OwnReviews {
  constructor(
    private readonly repository: ReviewRepository,
    private readonly assessments: Assessments,
    private readonly near: NearSchoolQuery,
    private readonly units: Units,
  ) {}

  /** An office or a child there may have come after the draw. @throws Conflict `review.near-district` */
  async checkFree(personId: string, { districtId }: Pick<AssessmentEntity, 'districtId'>): Promise<void> {
    const { path } = await this.units.get(districtId);
    if (await this.near.isNear(personId, path))
      throw new Conflict('review.near-district', 'The reviewer has come to have to do with this district.');
  }

  /** @throws NotFound `review.not-found` also for one that has ended */
  async open(caller: Caller, id: string): Promise<{ review: ReviewEntity; assessment: AssessmentEntity }> {
    const review = await this.repository.find(id);
    if (!review || review.reviewerId !== caller.personId || review.state === 'ENDED')
      throw new NotFound('review.not-found', 'There is no such review.');
    return { review, assessment: await this.assessments.get(review.assessmentId) };
  }
}

export const isWritable = (
  review: Pick<ReviewEntity, 'state' | 'seat'>,
  assessment: Pick<AssessmentEntity, 'state'>,
): boolean => review.state === 'OPEN' && assessment.state === deskStates[review.seat];
