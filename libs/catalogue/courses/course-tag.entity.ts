import { Column, Entity, Index } from 'typeorm';
import { PrimaryId } from '@libs/platform';

/** Stage, topic and transition codes of a version, one a row: the index behind the filters of the course list. */
@Entity('course_version_tags')
@Index('ix_course_version_tags_code_version_id', ['code', 'versionId'])
export class CourseTagEntity {
  @PrimaryId({ name: 'version_id' })
  versionId: string;

  /** The three code spaces do not overlap (`L3a`, `T07`, `小初`). */
  @Column({ type: 'varchar', length: 16, primary: true })
  code: string;
}
