import { Column, Entity, Index } from 'typeorm';
import { IdColumn, PrimaryId } from '@libs/platform';
import type { QuestionKind, QuizOption } from './outline.rule';

@Entity('quiz_questions')
@Index('ix_quiz_questions_lesson_id', ['lessonId'])
export class QuizQuestionEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'lesson_id' })
  lessonId: string;

  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 16 })
  kind: QuestionKind;

  @Column({ type: 'varchar', length: 1000 })
  text: string;

  @Column({ type: 'json' })
  options: QuizOption[];

  /** Said after an attempt, never before. */
  @Column({ type: 'varchar', length: 2000 })
  explanation: string;
}
