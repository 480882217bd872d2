import { Column, Entity, Index } from 'typeorm';
import type { Tier } from '@libs/organization';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** That a school is to have a tier, shown to everybody for some days: name and tier, nothing else. */
@Entity('publicities')
@Index('ix_publicities_assessment_id', ['assessmentId', 'fromDay'])
@Index('ix_publicities_unit_id', ['unitId'])
@Index('ix_publicities_until_day', ['untilDay', 'fromDay'])
@Index('ix_publicities_ended_at', ['endedAt', 'untilDay'])
export class PublicityEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  tier: Tier;

  /** First and last day, Asia/Shanghai, YYYY-MM-DD. */
  @Column({ name: 'from_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  fromDay: string;

  @Column({ name: 'until_day', type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' })
  untilDay: string;

  /** When the platform moved on from it. */
  @InstantColumn({ name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
