import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** One of the two who visit. What they find hangs on the place, so that it stays when the person goes. */
@Entity('site_visitors')
@Index('uq_site_visitors_person_id_visit_id', ['personId', 'visitId'], { unique: true })
export class SiteVisitorEntity {
  @PrimaryId({ name: 'visit_id' })
  visitId: string;

  /** 1 or 2; above: who was taken off before the report stood, with what was found until then. */
  @PrimaryColumn({ type: 'tinyint' })
  position: number;

  /** null once the account is deleted. */
  @IdColumn({ name: 'person_id', nullable: true })
  personId: string | null;

  @InstantColumn({ name: 'concluded_at', nullable: true })
  concludedAt: Date | null;

  /** From then on the visit is not there for this person; in a place 1 or 2 the report stood already, and stays. */
  @InstantColumn({ name: 'released_at', nullable: true })
  releasedAt: Date | null;

  /** What was said of a conflict; empty otherwise, and once the account is deleted. */
  @Column({ name: 'released_reason', type: 'varchar', length: 500, default: '' })
  releasedReason: string;
}
