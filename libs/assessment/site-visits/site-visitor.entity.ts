import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** One of the two who visit. What they find hangs on the place, so that it stays when the person goes. */
@Entity('site_visitors')
@Index('uq_site_visitors_person_id_visit_id', ['personId', 'visitId'], { unique: true })
export class SiteVisitorEntity {
  @PrimaryId({ name: 'visit_id' })
  visitId: string;

  /** 1 or 2. */
  @PrimaryColumn({ type: 'tinyint' })
  position: number;

  /** null once the account is deleted. */
  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  @InstantColumn({ name: 'concluded_at', nullable: true })
  concludedAt: Date | null;
}
