import { Column, Entity, Index } from 'typeorm';
import type { Topic } from '@libs/organization';
import { IdColumn, PrimaryId } from '@libs/platform';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** An answered question as the families of the school may read it: edited, without names, while the asker agrees. */
@Entity('published_questions')
@Index('ix_published_questions_school_id', ['schoolId', 'publishedOn'])
export class PublishedQuestionEntity {
  @PrimaryId({ name: 'question_id' })
  questionId: string;

  @IdColumn({ name: 'school_id' })
  schoolId: string;

  @Column({ type: 'varchar', length: 3, ...ascii, nullable: true })
  topic: Topic | null;

  @Column({ type: 'varchar', length: 1000 })
  question: string;

  @Column({ type: 'varchar', length: 3000 })
  answer: string;

  @IdColumn({ name: 'published_by' })
  publishedBy: string;

  @Column({ name: 'published_on', type: 'char', length: 10, ...ascii })
  publishedOn: string;
}
