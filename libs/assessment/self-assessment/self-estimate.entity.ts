import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, PrimaryId } from '@libs/platform';

/** What a school says of one indicator or gate beside the figure: points it gives itself, and a note. */
@Entity('self_estimates')
export class SelfEstimateEntity {
  @PrimaryId({ name: 'assessment_id' })
  assessmentId: string;

  @PrimaryColumn({ type: 'varchar', length: 4, charset: 'ascii', collation: 'ascii_bin' })
  code: string;

  /** Points of the item's weight; null: a note alone. */
  @Column({ type: 'decimal', precision: 6, scale: 3, nullable: true })
  estimate: string | null;

  @Column({ type: 'varchar', length: 2000 })
  note: string;

  @Column({ type: 'int', default: 1 })
  version: number;

  @InstantColumn({ name: 'changed_at' })
  changedAt: Date;
}
