import { Column, Entity, Index } from 'typeorm';
import { PrimaryId } from '@libs/platform';

/**
 * Seconds a learner newly verified in a lesson on a day. By day, because programmes count what was
 * verified within a window and at most so much of a day; by lesson, because they ask for its topics.
 */
@Entity('learning_days')
@Index('ix_learning_days_lesson_id', ['lessonId'])
@Index('ix_learning_days_day', ['day'])
export class LearningDayEntity {
  @PrimaryId({ name: 'person_id' })
  personId: string;

  /** `YYYY-MM-DD` in Asia/Shanghai. */
  @Column({ type: 'date', primary: true })
  day: string;

  @PrimaryId({ name: 'lesson_id' })
  lessonId: string;

  @Column({ type: 'int', unsigned: true })
  seconds: number;
}
