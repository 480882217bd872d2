import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, digest } from '@libs/platform';
import { AssessmentNews } from '../../assessments/assessment-news.service';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { drawnCourses, drawOf } from '../../site-visits/draw.rule';
import { PoolsQuery } from '../../site-visits/pools.query';
import { ReviewDrawRepository } from '../reviewers/review-draw.repository';

type Drawn = Pick<AssessmentEntity, 'id' | 'unitId'>;

/** Three of a school's own courses, by lot: the quality of its courses is not judged by those it would choose itself. */
@Injectable()
export class CourseDraws {
  constructor(
    private readonly repository: ReviewDrawRepository,
    private readonly pools: PoolsQuery,
    private readonly news: AssessmentNews,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that opens the review: all who judge it look at the same ones. `by` null: history laid down. */
  draw(assessment: Drawn, by: string | null): Promise<void> {
    return this.news.during(() => this.drawIn(assessment, by));
  }

  private async drawIn({ id: assessmentId, unitId }: Drawn, by: string | null): Promise<void> {
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
    const about = { subject: 'course-draw', subjectId: assessmentId, unitId } as const;
    const facts = { seed, pool: digest(JSON.stringify(pool)), drawn: digest(JSON.stringify(drawn)) };
    await this.news.note({ ...about, from: null, to: 'DRAWN', action: 'draw', by, reason: '', facts });
  }
}
