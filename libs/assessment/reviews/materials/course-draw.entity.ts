import { Column, Entity } from 'typeorm';
import { InstantColumn, PrimaryId } from '@libs/platform';

/** A course as it was called when it was drawn. */
export interface DrawnCourse {
  id: string;
  title: string;
}

/** Which of a school's own courses its reviewers look at, so that anybody can draw again: seed, all there were, the drawn. */
@Entity('review_course_draws')
export class CourseDrawEntity {
  @PrimaryId({ name: 'assessment_id' })
  assessmentId: string;

  /** 32 hexadecimal digits of chance. */
  @Column({ type: 'char', length: 32, charset: 'ascii', collation: 'ascii_bin' })
  seed: string;

  /** Ids, in order. */
  @Column({ type: 'json' })
  pool: string[];

  @Column({ type: 'json' })
  drawn: DrawnCourse[];

  @InstantColumn({ name: 'drawn_at' })
  drawnAt: Date;
}
