import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CreatedAt, InstantColumn } from '../database/columns';

/** One piece of work owed: it leaves the table only when its handler has ended well. */
@Entity('outbox')
@Index('ix_outbox_dispatch', ['failedAt', 'dispatchedAt', 'id'])
export class OutboxEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: string;

  @Column({ type: 'varchar', length: 80 })
  event: string;

  @Column({ type: 'varchar', length: 120 })
  handler: string;

  @Column({ type: 'varchar', length: 16 })
  lane: string;

  @Column({ type: 'json' })
  payload: object;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'dispatched_at', nullable: true })
  dispatchedAt: Date | null;

  @InstantColumn({ name: 'failed_at', nullable: true })
  failedAt: Date | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  failure: string | null;
}
