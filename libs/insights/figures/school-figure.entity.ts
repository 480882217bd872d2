import { Column, Entity, Index } from 'typeorm';
import { InstantColumn, PrimaryId } from '@libs/platform';

const ascii = (length: number) =>
  ({ type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin' }) as const;
const count = { type: 'int', unsigned: true } as const;

/** The families of one school as last counted, so that a city's page need not count a million of them. */
@Entity('school_figures')
@Index('ix_school_figures_stale', ['stale'])
export class SchoolFigureEntity {
  @PrimaryId({ name: 'school_id' })
  schoolId: string;

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

  /** Something has happened since it was counted. */
  @Column({ type: 'tinyint', default: 0 })
  stale: number;

  @InstantColumn({ name: 'counted_at' })
  countedAt: Date;
}

/** What the guardians of one school learned in one month. */
@Entity('school_months')
export class SchoolMonthEntity {
  @PrimaryId({ name: 'school_id' })
  schoolId: string;

  /** YYYY-MM, Asia/Shanghai. */
  @Column({ ...ascii(7), primary: true })
  month: string;

  @Column({ type: 'bigint', unsigned: true })
  seconds: string;

  @Column(count)
  learners: number;
}

/** What they learned in one school year, by stage of the families and by topic; a course of two topics counts for both. */
@Entity('school_subjects')
export class SchoolSubjectEntity {
  @PrimaryId({ name: 'school_id' })
  schoolId: string;

  @Column({ ...ascii(9), name: 'school_year', primary: true })
  schoolYear: string;

  @Column({ ...ascii(16), primary: true })
  code: string;

  @Column({ type: 'bigint', unsigned: true })
  seconds: string;
}
