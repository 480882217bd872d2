import { Column, Entity, Index } from 'typeorm';
import { InstantColumn, PrimaryId } from '@libs/platform';

const ascii = (length: number) =>
  ({ type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin' }) as const;
const count = { type: 'int', unsigned: true } as const;

/**
 * The families of one school as last counted, so that no page need count a million of them, and of one district as the
 * sum of its schools, so that the city's need not read thousands of rows.
 */
@Entity('unit_figures')
@Index('ix_unit_figures_stale', ['stale'])
export class UnitFigureEntity {
  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  /** That are in it: 1 of a school. */
  @Column({ ...count, default: 0 })
  schools: number;

  @Column({ ...count, default: 0 })
  families: number;

  @Column({ ...count, default: 0 })
  joined: number;

  /** YYYY-MM that `active` is of. */
  @Column({ ...ascii(7), default: '' })
  month: string;

  @Column({ ...count, default: 0 })
  active: number;

  /** The school year that `enrolled` and `graduated` are of. */
  @Column({ ...ascii(9), name: 'school_year', default: '' })
  schoolYear: string;

  @Column({ ...count, default: 0 })
  enrolled: number;

  @Column({ ...count, default: 0 })
  graduated: number;

  /** Something has happened in the school since it was counted. */
  @Column({ type: 'tinyint', default: 0 })
  stale: number;

  @InstantColumn({ name: 'counted_at' })
  countedAt: Date;
}

/** What the guardians of one school, or of the schools of one district, learned in one month. */
@Entity('unit_months')
export class UnitMonthEntity {
  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  /** YYYY-MM, Asia/Shanghai. */
  @Column({ ...ascii(7), primary: true })
  month: string;

  @Column({ type: 'bigint', unsigned: true })
  seconds: string;

  @Column(count)
  learners: number;
}

/** What they learned in one school year, by stage of the families and by topic; a course of two topics counts for both. */
@Entity('unit_subjects')
export class UnitSubjectEntity {
  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  @Column({ ...ascii(9), name: 'school_year', primary: true })
  schoolYear: string;

  @Column({ ...ascii(16), primary: true })
  code: string;

  @Column({ type: 'bigint', unsigned: true })
  seconds: string;
}
