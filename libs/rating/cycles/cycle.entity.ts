import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, PrimaryId } from '@libs/platform';

export type CycleState = 'OPEN' | 'CLOSED';

/** A span of days whose figures are rated under one version of the standard. */
@Entity('rating_cycles')
@Index('uq_rating_cycles_code', ['code'], { unique: true })
@Index('ix_rating_cycles_standard_id', ['standardId'])
export class CycleEntity {
  @PrimaryId()
  id: string;

  @Column({ type: 'varchar', length: 20, charset: 'ascii', collation: 'ascii_bin' })
  code: string;

  /** First day, Asia/Shanghai, YYYY-MM-DD. */
  @Column({ name: 'from_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  fromDay: string;

  /** Last day, inclusive. */
  @Column({ name: 'until_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  untilDay: string;

  @Column({ type: 'varchar', length: 8, charset: 'ascii', collation: 'ascii_bin' })
  state: CycleState;

  @IdColumn({ name: 'standard_id' })
  standardId: string;

  @CreatedAt()
  createdAt: Date;
}
