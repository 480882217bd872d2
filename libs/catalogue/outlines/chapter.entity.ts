import { Column, Entity, Index } from 'typeorm';
import { IdColumn, PrimaryId } from '@libs/platform';

@Entity('chapters')
@Index('ix_chapters_version_id', ['versionId'])
export class ChapterEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'version_id' })
  versionId: string;

  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 120 })
  title: string;
}
