import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { RatedTier } from '../standards/standard.rule';
import type { TitleLine } from './title-lines.rule';

/** A title a school holds or held: awarded on paper before the platform, or by it. */
@Entity('titles')
@Index('uq_titles_unit_id_tier_since_day', ['unitId', 'tier', 'sinceDay'], { unique: true })
export class TitleEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  tier: RatedTier;

  /** First day, Asia/Shanghai, YYYY-MM-DD. */
  @Column({ name: 'since_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  sinceDay: string;

  /** Last day, inclusive. */
  @Column({ name: 'until_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  untilDay: string;

  @Column({ name: 'document_number', type: 'varchar', length: 100 })
  documentNumber: string;

  @IdColumn({ name: 'import_id', nullable: true })
  importId: string | null;

  @IdColumn({ name: 'recorded_by' })
  recordedBy: string;

  @CreatedAt()
  createdAt: Date;
}

/** A list of titles that was read and judged line by line; taken over whole or not at all. */
@Entity('title_imports')
@Index('ix_title_imports_person_id', ['personId'])
export class TitleImportEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 200 })
  filename: string;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  state: 'PREVIEWED' | 'COMMITTED';

  @Column({ type: 'json' })
  lines: TitleLine[];

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'committed_at', nullable: true })
  committedAt: Date | null;
}
