import { Column, Entity, Index } from 'typeorm';
import type { Tier } from '@libs/organization';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

const ascii = { charset: 'ascii', collation: 'ascii_bin' } as const;

/** The last number given in a year and tier; held while one is given, so that there are no gaps. */
@Entity('plaque_numbers')
export class PlaqueNumberEntity {
  @Column({ type: 'varchar', length: 4, ...ascii, primary: true })
  year: string;

  @Column({ type: 'varchar', length: 12, ...ascii, primary: true })
  tier: Tier;

  @Column({ type: 'int', unsigned: true })
  last: number;
}

/** A plaque and its certificate, with everything written on them. The title it stands for has its own life. */
@Entity('awards')
@Index('uq_awards_assessment_id', ['assessmentId'], { unique: true })
@Index('uq_awards_number', ['number'], { unique: true })
@Index('ix_awards_cycle_id', ['cycleId', 'tier', 'sequence'])
@Index('ix_awards_unit_id', ['unitId', 'sinceDay'])
@Index('ix_awards_title_id', ['titleId'])
@Index('ix_awards_awarded_at', ['awardedAt'])
export class AwardEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'assessment_id' })
  assessmentId: string;

  @IdColumn({ name: 'cycle_id' })
  cycleId: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @IdColumn({ name: 'title_id' })
  titleId: string;

  @Column({ type: 'varchar', length: 12, ...ascii })
  tier: Tier;

  @Column({ type: 'int', unsigned: true })
  sequence: number;

  /** `家校〔2026〕星0007号` */
  @Column({ type: 'varchar', length: 40 })
  number: string;

  @Column({ name: 'school_name', type: 'varchar', length: 100 })
  schoolName: string;

  @Column({ name: 'city_name', type: 'varchar', length: 100 })
  cityName: string;

  /** First and last day of the title as it was awarded, YYYY-MM-DD. */
  @Column({ name: 'since_day', type: 'char', length: 10, ...ascii })
  sinceDay: string;

  @Column({ name: 'until_day', type: 'char', length: 10, ...ascii })
  untilDay: string;

  @InstantColumn({ name: 'awarded_at' })
  awardedAt: Date;
}
