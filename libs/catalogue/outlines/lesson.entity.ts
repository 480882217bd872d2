import { Column, Entity, Index } from 'typeorm';
import { IdColumn, PrimaryId } from '@libs/platform';
import type { LessonKind } from './outline.rule';

/** A lesson of one course version; what stays the same over versions is its lineage. */
@Entity('lessons')
@Index('ix_lessons_version_id', ['versionId'])
@Index('ix_lessons_chapter_id', ['chapterId'])
@Index('ix_lessons_asset_id', ['assetId'])
@Index('ix_lessons_lineage_id', ['lineageId'])
export class LessonEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'lineage_id' })
  lineageId: string;

  @IdColumn({ name: 'version_id' })
  versionId: string;

  @IdColumn({ name: 'chapter_id' })
  chapterId: string;

  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 120 })
  title: string;

  @Column({ type: 'varchar', length: 16 })
  kind: LessonKind;

  @IdColumn({ name: 'asset_id', nullable: true })
  assetId: string | null;

  /** Seconds, from probing the file; null until that is known and for articles and quizzes. */
  @Column({ name: 'duration_seconds', type: 'double', nullable: true })
  durationSeconds: number | null;

  /** Sanitised HTML of an article. */
  @Column({ name: 'article_html', type: 'mediumtext', nullable: true })
  articleHtml: string | null;

  /** Percent of right answers with which a quiz is passed. */
  @Column({ name: 'pass_mark', type: 'int', nullable: true })
  passMark: number | null;
}
