import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** One try at a quiz; tries are unlimited and the best counts. */
@Entity('quiz_attempts')
@Index('ix_quiz_attempts_person_id_lesson_id', ['personId', 'lessonId'])
@Index('ix_quiz_attempts_lesson_id', ['lessonId'])
@Index('ix_quiz_attempts_taken_at', ['takenAt'])
export class QuizAttemptEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @IdColumn({ name: 'lesson_id' })
  lessonId: string;

  @InstantColumn({ name: 'taken_at' })
  takenAt: Date;

  /** Percent of right answers, floored to one decimal. */
  @Column({ type: 'double' })
  score: number;

  @Column({ type: 'boolean' })
  passed: boolean;
}
