import { Column, Entity } from 'typeorm';
import { InstantColumn, PrimaryId } from '@libs/platform';
import type { YearCounts } from './year-counts.rule';

/** One school's year as last counted, so that a district's page need not read what all its families did. */
@Entity('school_year_figures')
export class SchoolYearFiguresEntity {
  @PrimaryId({ name: 'school_id' })
  schoolId: string;

  @Column({
    name: 'school_year',
    type: 'char',
    length: 9,
    charset: 'ascii',
    collation: 'ascii_bin',
    primary: true,
  })
  schoolYear: string;

  @Column({ type: 'json' })
  counts: YearCounts;

  @InstantColumn({ name: 'counted_at' })
  countedAt: Date;
}
