import { Column, Entity, Index } from 'typeorm';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

export type CycleState = 'OPEN' | 'CLOSED';

const day = { type: 'char', length: 10, charset: 'ascii', collation: 'ascii_bin' } as const;

/** A span of days whose figures are rated under one version of the standard, and the dates of its assessments. */
@Entity('rating_cycles')
@Index('uq_rating_cycles_code', ['code'], { unique: true })
@Index('ix_rating_cycles_standard_id', ['standardId'])
export class CycleEntity {
  @PrimaryId()
  id: string;

  @Column({ type: 'varchar', length: 20, charset: 'ascii', collation: 'ascii_bin' })
  code: string;

  /** First day, Asia/Shanghai, YYYY-MM-DD. */
  @Column({ ...day, name: 'from_day' })
  fromDay: string;

  /** Last day, inclusive. */
  @Column({ ...day, name: 'until_day' })
  untilDay: string;

  @Column({ type: 'varchar', length: 8, charset: 'ascii', collation: 'ascii_bin' })
  state: CycleState;

  @IdColumn({ name: 'standard_id' })
  standardId: string;

  /** Of the dates; grows with every change of them. */
  @Column({ type: 'int', default: 1 })
  version: number;

  /** The dates of the assessments, all inclusive; null until the city has set them. */
  @Column({ ...day, name: 'applications_from', nullable: true })
  applicationsFrom: string | null;

  @Column({ ...day, name: 'applications_until', nullable: true })
  applicationsUntil: string | null;

  @Column({ ...day, name: 'district_until', nullable: true })
  districtUntil: string | null;

  @Column({ ...day, name: 'city_until', nullable: true })
  cityUntil: string | null;

  /** The last day whose facts count: in the night after it the cycle closes. */
  @Column({ ...day, name: 'freezes_on', nullable: true })
  freezesOn: string | null;

  /** How long what the panel proposes is open to objections. */
  @Column({ name: 'publicity_days', type: 'int', default: 7 })
  publicityDays: number;

  /** When closing was ordered; the last count follows. */
  @InstantColumn({ name: 'closing_at', nullable: true })
  closingAt: Date | null;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** How many schools' figures were frozen. */
  @Column({ name: 'frozen_schools', type: 'int', nullable: true })
  frozenSchools: number | null;

  /** SHA-256 over the standard and every school's inputs and result, hex. */
  @Column({
    name: 'frozen_hash',
    type: 'char',
    length: 64,
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  frozenHash: string | null;

  @CreatedAt()
  createdAt: Date;
}
