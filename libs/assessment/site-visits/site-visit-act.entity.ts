import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { VisitActKind } from './findings.rule';

/** A tap or text as it came in: never changed; what was found follows from all of them. */
@Entity('site_visit_acts')
@Index('ix_site_visit_acts_visit_id_position', ['visitId', 'position', 'stampedAt'])
export class SiteVisitActEntity {
  /** Made by the phone, so that sending twice keeps one. */
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'visit_id' })
  visitId: string;

  @Column({ type: 'tinyint' })
  position: number;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  item: string;

  @Column({ type: 'varchar', length: 16, charset: 'ascii', collation: 'ascii_bin' })
  kind: VisitActKind;

  @Column({ type: 'varchar', length: 1000 })
  value: string;

  @InstantColumn({ name: 'stamped_at' })
  stampedAt: Date;

  @InstantColumn({ name: 'received_at' })
  receivedAt: Date;

  /** It came in after the report stood: kept beside it, no part of it. */
  @Column({ type: 'boolean', default: false })
  late: boolean;
}
