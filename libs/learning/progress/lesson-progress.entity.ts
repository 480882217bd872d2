import { Column, Entity, Index } from 'typeorm';
import { InstantColumn, PrimaryId } from '@libs/platform';

/** What one learner has seen of one lesson version: one row, updated in place. */
@Entity('lesson_progress')
@Index('ix_lesson_progress_lesson_id', ['lessonId'])
export class LessonProgressEntity {
  @PrimaryId({ name: 'person_id' })
  personId: string;

  @PrimaryId({ name: 'lesson_id' })
  lessonId: string;

  /** One bit a second, lowest bit first; as long as it need be (20 minutes are 150 bytes). */
  @Column({ type: 'blob' })
  coverage: Buffer;

  @Column({ name: 'covered_seconds', type: 'int', unsigned: true, default: 0 })
  coveredSeconds: number;

  /** Where the player last stood, in seconds. */
  @Column({ type: 'double', default: 0 })
  position: number;

  @InstantColumn({ name: 'begun_at' })
  begunAt: Date;

  @InstantColumn({ name: 'touched_at' })
  touchedAt: Date;

  /** Set once and never taken back. */
  @InstantColumn({ name: 'completed_at', nullable: true })
  completedAt: Date | null;
}
