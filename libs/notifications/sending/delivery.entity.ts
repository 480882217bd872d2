import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '@libs/platform';
import type { OuterChannel } from '../notices/notice-kinds.rule';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** WAITING for its time, or for another try · SENDING within a digest · SENT · FAILED for good */
export type DeliveryState = 'WAITING' | 'SENDING' | 'SENT' | 'FAILED';

/** One notice on its way out by one channel. */
@Entity('notice_deliveries')
@Index('ix_notice_deliveries_state_due_at', ['state', 'dueAt'])
@Index('ix_notice_deliveries_person_id', ['personId', 'channel', 'state'])
@Index('ix_notice_deliveries_digest_id', ['digestId'])
export class DeliveryEntity {
  @PrimaryColumn({ name: 'notice_id', type: 'char', length: 36, ...ascii })
  noticeId: string;

  @PrimaryColumn({ type: 'varchar', length: 8, ...ascii })
  channel: OuterChannel;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 8, ...ascii })
  state: DeliveryState;

  @InstantColumn({ name: 'due_at' })
  dueAt: Date;

  /** The message it leaves in, together with others: kept through every try from which it may have left. */
  @IdColumn({ name: 'digest_id', nullable: true })
  digestId: string | null;

  @InstantColumn({ name: 'claimed_at', nullable: true })
  claimedAt: Date | null;

  /** When its message was first handed over, unless it was surely not taken: from then on it may have left. */
  @InstantColumn({ name: 'handed_at', nullable: true })
  handedAt: Date | null;

  @Column({ type: 'tinyint', unsigned: true, default: 0 })
  attempts: number;
}
