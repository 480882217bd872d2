import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, PrimaryId } from '@libs/platform';
import type { StandardDocument } from './standard.rule';

/** One version of a rating standard; never changed once it is here. */
@Entity('rating_standards')
@Index('uq_rating_standards_code_version', ['code', 'version'], { unique: true })
export class StandardEntity {
  @PrimaryId()
  id: string;

  @Column({ type: 'varchar', length: 40, charset: 'ascii', collation: 'ascii_bin' })
  code: string;

  @Column({ type: 'varchar', length: 20, charset: 'ascii', collation: 'ascii_bin' })
  version: string;

  @Column({ type: 'json' })
  document: StandardDocument;

  /** SHA-256 of the document in canonical JSON, hex. */
  @Column({ type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  hash: string;

  /** Whoever published it; null for the version the platform brings along. */
  @IdColumn({ name: 'published_by', nullable: true })
  publishedBy: string | null;

  /** The version it was written from. */
  @IdColumn({ name: 'based_on_id', nullable: true })
  basedOnId: string | null;

  @CreatedAt()
  createdAt: Date;
}
