import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

@Entity('school_terms')
@Index('uq_school_terms_school_year_number', ['schoolYear', 'number'], { unique: true })
@Index('ix_school_terms_starts_on', ['startsOn'])
export class TermEntity {
  @PrimaryId()
  id: string;

  @Column({ name: 'school_year', type: 'char', length: 9, charset: 'ascii', collation: 'ascii_bin' })
  schoolYear: string;

  @Column({ type: 'tinyint' })
  number: 1 | 2;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn: string;
}

/** Who last changed terms and holidays of a year, and the revision two officers must not overwrite. */
@Entity('school_years')
export class SchoolYearEntity {
  @Column({ type: 'char', length: 9, charset: 'ascii', collation: 'ascii_bin', primary: true })
  code: string;

  @Column({ type: 'int', default: 1 })
  revision: number;

  @IdColumn({ name: 'changed_by', nullable: true })
  changedBy: string | null;

  @InstantColumn({ name: 'changed_at', nullable: true })
  changedAt: Date | null;
}

@Entity('school_holidays')
export class HolidayEntity {
  @Column({ type: 'date', primary: true })
  day: string;

  @Column({ type: 'varchar', length: 40 })
  name: string;

  /** A weekend day that is worked, rather than a holiday. */
  @Column({ name: 'is_workday', type: 'boolean', default: false })
  isWorkday: boolean;
}
