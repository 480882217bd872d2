import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A verified veto case; while it stands, no tier does (domain: rating standard, vetoes). */
@Entity('rating_vetoes')
@Index('ix_rating_vetoes_unit_id', ['unitId'])
export class VetoEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ type: 'varchar', length: 4, charset: 'ascii', collation: 'ascii_bin' })
  code: string;

  @Column({ name: 'until_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  untilDay: string;

  @Column({ type: 'varchar', length: 500 })
  source: string;

  @IdColumn({ name: 'decided_by' })
  decidedBy: string;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'lifted_at', nullable: true })
  liftedAt: Date | null;
}
