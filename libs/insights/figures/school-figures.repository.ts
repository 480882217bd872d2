import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { UnitFamilies } from './district-sum.rule';
import type { MonthCount, SubjectCount } from './school-count.query';

/** Everything kept of some schools, as counted at one moment. */
export interface SchoolCounts {
  month: string;
  schoolYear: string;
  families: UnitFamilies[];
  months: MonthCount[];
  subjects: SubjectCount[];
}

export interface ListedSchool {
  id: string;
  path: string;
  districtId: string;
}

@Injectable()
export class SchoolFiguresRepository {
  constructor(private readonly database: Database) {}

  async markStale(schoolIds: string[]): Promise<void> {
    if (schoolIds.length === 0) return;
    await this.database.execute('UPDATE unit_figures SET stale = 1 WHERE unit_id IN (?) AND stale = 0', [
      schoolIds,
    ]);
  }

  /** Schools whose figures are out of date or were never counted. */
  listStale(limit: number): Promise<ListedSchool[]> {
    return this.database.query<ListedSchool>(
      `SELECT school.id, school.path, school.parent_id AS districtId FROM units school
         LEFT JOIN unit_figures f ON f.unit_id = school.id
        WHERE school.kind = 'school' AND school.archived_at IS NULL AND (f.unit_id IS NULL OR f.stale = 1)
        ORDER BY school.path LIMIT ?`,
      [limit],
    );
  }

  listBelow(path: string): Promise<ListedSchool[]> {
    return this.database.query<ListedSchool>(
      `SELECT id, path, parent_id AS districtId FROM units WHERE kind = 'school' AND archived_at IS NULL AND path LIKE ? ORDER BY path`,
      [`${path}%`],
    );
  }

  /**
   * Holds the rows of schools and of their district until the transaction ends: what happens meanwhile marks the schools
   * stale after it, and no two add the district up at once.
   */
  async hold(unitIds: string[], at: Date): Promise<void> {
    await this.database.execute(
      `INSERT INTO unit_figures (unit_id, counted_at) VALUES ?
       ON DUPLICATE KEY UPDATE stale = 0, counted_at = VALUES(counted_at)`,
      [unitIds.toSorted().map((unitId) => [unitId, at])],
    );
  }

  /** Puts the counts in the place of what was there. The rows must be held. */
  async replace(schoolIds: string[], counts: SchoolCounts, at: Date): Promise<void> {
    const { month, schoolYear } = counts;
    const rows = counts.families.map((one) => {
      const { unitId, schools, families, joined, active, enrolled, graduated } = one;
      return [unitId, schools, families, joined, month, active, schoolYear, enrolled, graduated, at];
    });
    await this.database.execute(
      `INSERT INTO unit_figures
              (unit_id, schools, families, joined, month, active, school_year, enrolled, graduated, counted_at) VALUES ?
       ON DUPLICATE KEY UPDATE schools = VALUES(schools), families = VALUES(families), joined = VALUES(joined),
              month = VALUES(month), active = VALUES(active), school_year = VALUES(school_year), enrolled = VALUES(enrolled),
              graduated = VALUES(graduated), counted_at = VALUES(counted_at)`,
      [rows],
    );
    await this.rewrite(
      'unit_months (unit_id, month, seconds, learners)',
      schoolIds,
      counts.months.map((one) => [one.unitId, one.month, one.seconds, one.learners]),
    );
    await this.rewrite(
      'unit_subjects (unit_id, school_year, code, seconds)',
      schoolIds,
      counts.subjects.map((one) => [one.unitId, schoolYear, one.code, one.seconds]),
    );
  }

  /** What is kept of schools and districts, for comparing. */
  async kept(unitIds: string[]): Promise<Omit<SchoolCounts, 'month' | 'schoolYear'>> {
    const families = await this.database.query<UnitFamilies>(
      `SELECT unit_id AS unitId, schools, families, joined, active, enrolled, graduated
         FROM unit_figures WHERE unit_id IN (?) ORDER BY unit_id`,
      [unitIds],
    );
    const months = await this.database.query<Record<keyof MonthCount, string>>(
      `SELECT unit_id AS unitId, month, seconds, learners FROM unit_months WHERE unit_id IN (?)`,
      [unitIds],
    );
    const subjects = await this.database.query<Record<keyof SubjectCount, string>>(
      `SELECT unit_id AS unitId, code, seconds FROM unit_subjects WHERE unit_id IN (?)`,
      [unitIds],
    );
    return {
      families,
      months: months.map((row) => ({ ...row, seconds: Number(row.seconds), learners: Number(row.learners) })),
      subjects: subjects.map((row) => ({ ...row, seconds: Number(row.seconds) })),
    };
  }

  private async rewrite(table: string, schoolIds: string[], rows: unknown[][]): Promise<void> {
    const name = table.split(' ')[0];
    await this.database.execute(`DELETE FROM ${name} WHERE unit_id IN (?)`, [schoolIds]);
    if (rows.length > 0) await this.database.execute(`INSERT INTO ${table} VALUES ?`, [rows]);
  }
}
