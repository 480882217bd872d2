import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/platform';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { drawnCourses, drawOf } from '../../site-visits/draw.rule';
import { PoolsQuery } from '../../site-visits/pools.query';
import { ReviewDrawRepository } from '../reviewers/review-draw.repository';

/** Three of a school's own courses, by lot: the quality of its courses is not judged by those it would choose itself. */
@Injectable()
export class CourseDraws {
  constructor(
    private readonly repository: ReviewDrawRepository,
    private readonly pools: PoolsQuery,
    private readonly clock: Clock,
  ) {}

  /** Inside the transaction that opens the review: all who judge it look at the same ones. */
  async draw({ id: assessmentId, unitId }: Pick<AssessmentEntity, 'id' | 'unitId'>): Promise<void> {
    const courses = await this.pools.courses(unitId);
    const ids = courses.map(({ id }) => id);
    const { seed, pool, drawn } = drawOf(randomBytes(16).toString('hex'), ids, drawnCourses);
    const titled = drawn.flatMap((each) => courses.filter(({ id }) => id === each));
    await this.repository.addCourses({
      assessmentId,
      seed,
      pool,
      drawn: titled.map(({ id, title }) => ({ id, title })),
      drawnAt: this.clock.now(),
    });
  }
}
