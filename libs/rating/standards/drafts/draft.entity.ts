import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { StandardDocument } from '../standard.rule';

export type DraftState = 'DRAFT' | 'DISCARDED' | 'PUBLISHED';

const hash = { type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' } as const;

/** A version of the standard that is being written; it has the shape of one and may not be sound yet. */
@Entity('standard_drafts')
@Index('ix_standard_drafts_state_edited_at', ['state', 'editedAt'])
@Index('ix_standard_drafts_based_on_id', ['basedOnId'])
export class DraftEntity {
  /** Also the id of the version that comes of it. */
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'based_on_id' })
  basedOnId: string;

  @Column({ type: 'varchar', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  state: DraftState;

  @Column({ type: 'json' })
  document: StandardDocument;

  /** SHA-256 of the document in canonical JSON, hex: what was simulated is known by it. */
  @Column(hash)
  hash: string;

  @Column({ type: 'int', unsigned: true })
  revision: number;

  @IdColumn({ name: 'edited_by' })
  editedBy: string;

  @InstantColumn({ name: 'edited_at' })
  editedAt: Date;

  @CreatedAt()
  createdAt: Date;
}
