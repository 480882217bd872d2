import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { NoticeFacts, NoticeKind } from './notice-kinds.rule';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** One thing one person was told. What is told twice for the same reason is one notice. */
@Entity('notices')
@Index('uq_notices_person_id_reason', ['personId', 'reason'], { unique: true })
@Index('ix_notices_person_id_shown', ['personId', 'shown', 'createdAt'])
@Index('ix_notices_created_at', ['createdAt'])
export class NoticeEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 24, ...ascii })
  kind: NoticeKind;

  /** Why, as a key made of ids: `activity-reminder:<id>`. */
  @Column({ type: 'varchar', length: 100, ...ascii })
  reason: string;

  /** What it is about, for the way there. */
  @IdColumn({ name: 'source_id', nullable: true })
  sourceId: string | null;

  @Column({ type: 'json' })
  facts: NoticeFacts;

  /** Whether it stands in the inbox; who does not want that may still want it by mail. */
  @Column({ type: 'boolean' })
  shown: boolean;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'read_at', nullable: true })
  readAt: Date | null;
}
