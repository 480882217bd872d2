import { Column, Entity } from 'typeorm';
import { InstantColumn, PrimaryId } from '@libs/platform';
import type { YearCounts } from './year-counts.rule';

/**
 * One school's year as last counted, so that a district's page need not read what all its families did, and one
 * district's as the sum of its schools.
 */
@Entity('unit_year_figures')
export class UnitYearFiguresEntity {
  @PrimaryId({ name: 'unit_id' })
  unitId: string;

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
