import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { CourseDrawEntity } from '../materials/course-draw.entity';
import { ReviewDrawEntity } from './review-draw.entity';

@Injectable()
export class ReviewDrawRepository {
  constructor(private readonly database: Database) {}

  async add(draw: ReviewDrawEntity): Promise<void> {
    await this.database.of(ReviewDrawEntity).insert(draw);
  }

  async addCourses(draw: CourseDrawEntity): Promise<void> {
    await this.database.of(CourseDrawEntity).insert(draw);
  }

  /** null: the review was opened before courses were drawn. */
  coursesOf(assessmentId: string): Promise<CourseDrawEntity | null> {
    return this.database.of(CourseDrawEntity).findOneBy({ assessmentId });
  }

  /** Of one assessment, the first one first. */
  listOf(assessmentId: string): Promise<ReviewDrawEntity[]> {
    return this.database
      .of(ReviewDrawEntity)
      .find({ where: { assessmentId }, order: { drawnAt: 'ASC', id: 'ASC' } });
  }
}
