import { Column, Entity, Index } from 'typeorm';
import type { Topic } from '@libs/organization';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { QuestionState } from './question-state.rule';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** What a guardian asked a school, or one of its experts. What was said stands in the posts. */
@Entity('counsel_questions')
@Index('ix_counsel_questions_asker_id', ['askerId', 'askedAt'])
@Index('ix_counsel_questions_school_id_state', ['schoolId', 'state', 'askedAt'])
@Index('ix_counsel_questions_school_id_asked_on', ['schoolId', 'askedOn'])
@Index('ix_counsel_questions_expert_id', ['expertId', 'state', 'askedAt'])
export class CounselQuestionEntity {
  @PrimaryId()
  id: string;

  /** null once the account is deleted: that something was asked and when it was answered still counts. */
  @IdColumn({ name: 'asker_id', nullable: true })
  askerId: string | null;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @Column({ name: 'school_path', type: 'varchar', length: 80, ...ascii })
  schoolPath: string;

  /** null: to the school. */
  @IdColumn({ name: 'expert_id', nullable: true })
  expertId: string | null;

  @Column({ type: 'varchar', length: 3, ...ascii, nullable: true })
  topic: Topic | null;

  @Column({ type: 'varchar', length: 10, ...ascii })
  state: QuestionState;

  @Column({ name: 'may_publish', type: 'boolean' })
  mayPublish: boolean;

  @InstantColumn({ name: 'asked_at' })
  askedAt: Date;

  @Column({ name: 'asked_on', type: 'char', length: 10, ...ascii })
  askedOn: string;

  /** The fifth working day after; fixed when it was asked. */
  @Column({ name: 'due_on', type: 'char', length: 10, ...ascii })
  dueOn: string;

  /** Day of the first answer. */
  @Column({ name: 'answered_on', type: 'char', length: 10, ...ascii, nullable: true })
  answeredOn: string | null;

  /** Working days until the first answer. */
  @Column({ name: 'answered_in', type: 'smallint', unsigned: true, nullable: true })
  answeredIn: number | null;

  @Column({ type: 'int', unsigned: true, default: 1 })
  revision: number;
}

@Entity('counsel_posts')
@Index('ix_counsel_posts_question_id', ['questionId', 'writtenAt'])
@Index('ix_counsel_posts_author_id', ['authorId'])
export class CounselPostEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'question_id' })
  questionId: string;

  @IdColumn({ name: 'author_id', nullable: true })
  authorId: string | null;

  @Column({ name: 'from_asker', type: 'boolean' })
  fromAsker: boolean;

  @Column({ type: 'varchar', length: 2000 })
  text: string;

  @InstantColumn({ name: 'written_at' })
  writtenAt: Date;
}
