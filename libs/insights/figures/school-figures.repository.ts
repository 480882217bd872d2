import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { FamilyCount, MonthCount, SubjectCount } from './school-count.query';

/** Everything kept of some schools, as counted at one moment. */
export interface SchoolCounts {
  month: string;
  schoolYear: string;
  families: FamilyCount[];
  months: MonthCount[];
  subjects: SubjectCount[];
}

interface Listed {
  id: string;
  path: string;
}

@Injectable()
export class SchoolFiguresRepository {
  constructor(private readonly database: Database) {}

  async markStale(schoolIds: string[]): Promise<void> {
    if (schoolIds.length === 0) return;
    await this.database.execute('UPDATE school_figures SET stale = 1 WHERE school_id IN (?) AND stale = 0', [
      schoolIds,
    ]);
  }

  /** Schools whose figures are out of date or were never counted. */
  listStale(limit: number): Promise<Listed[]> {
    return this.database.query<Listed>(
      `SELECT school.id, school.path FROM units school
         LEFT JOIN school_figures f ON f.school_id = school.id
        WHERE school.kind = 'school' AND school.archived_at IS NULL AND (f.school_id IS NULL OR f.stale = 1)
        ORDER BY school.id LIMIT ?`,
      [limit],
    );
  }

  listBelow(path: string): Promise<Listed[]> {
    return this.database.query<Listed>(
      `SELECT id, path FROM units WHERE kind = 'school' AND archived_at IS NULL AND path LIKE ? ORDER BY path`,
      [`${path}%`],
    );
  }

  /** Holds the schools' rows until the transaction ends: what happens meanwhile marks them stale after it. */
  async hold(schoolIds: string[], at: Date): Promise<void> {
    await this.database.execute(
      `INSERT INTO school_figures (school_id, counted_at) VALUES ?
       ON DUPLICATE KEY UPDATE stale = 0, counted_at = VALUES(counted_at)`,
      [schoolIds.map((schoolId) => [schoolId, at])],
    );
  }

  /** Puts the counts in the place of what was there. The rows must be held. */
  async replace(schoolIds: string[], counts: SchoolCounts, at: Date): Promise<void> {
    const { month, schoolYear } = counts;
    const known = new Map(counts.families.map((one) => [one.schoolId, one]));
    const rows = schoolIds.map((schoolId) => {
      const one = known.get(schoolId) ?? { families: 0, joined: 0, active: 0, enrolled: 0, graduated: 0 };
      const { families, joined, active, enrolled, graduated } = one;
      return [schoolId, families, joined, month, active, schoolYear, enrolled, graduated, at];
    });
    await this.database.execute(
      `INSERT INTO school_figures
              (school_id, families, joined, month, active, school_year, enrolled, graduated, counted_at) VALUES ?
       ON DUPLICATE KEY UPDATE families = VALUES(families), joined = VALUES(joined), month = VALUES(month),
              active = VALUES(active), school_year = VALUES(school_year), enrolled = VALUES(enrolled),
              graduated = VALUES(graduated), counted_at = VALUES(counted_at)`,
      [rows],
    );
    await this.rewrite(
      'school_months (school_id, month, seconds, learners)',
      schoolIds,
      counts.months.map((one) => [one.schoolId, one.month, one.seconds, one.learners]),
    );
    await this.rewrite(
      'school_subjects (school_id, school_year, code, seconds)',
      schoolIds,
      counts.subjects.map((one) => [one.schoolId, schoolYear, one.code, one.seconds]),
    );
  }

  /** What is kept of the schools, for comparing. */
  async kept(schoolIds: string[]): Promise<Omit<SchoolCounts, 'month' | 'schoolYear'>> {
    const families = await this.database.query<FamilyCount>(
      `SELECT school_id AS schoolId, families, joined, active, enrolled, graduated
         FROM school_figures WHERE school_id IN (?) ORDER BY school_id`,
      [schoolIds],
    );
    const months = await this.database.query<Record<keyof MonthCount, string>>(
      `SELECT school_id AS schoolId, month, seconds, learners FROM school_months WHERE school_id IN (?)`,
      [schoolIds],
    );
    const subjects = await this.database.query<Record<keyof SubjectCount, string>>(
      `SELECT school_id AS schoolId, code, seconds FROM school_subjects WHERE school_id IN (?)`,
      [schoolIds],
    );
    return {
      families,
      months: months.map((row) => ({ ...row, seconds: Number(row.seconds), learners: Number(row.learners) })),
      subjects: subjects.map((row) => ({ ...row, seconds: Number(row.seconds) })),
    };
  }

  private async rewrite(table: string, schoolIds: string[], rows: unknown[][]): Promise<void> {
    const name = table.split(' ')[0];
    await this.database.execute(`DELETE FROM ${name} WHERE school_id IN (?)`, [schoolIds]);
    if (rows.length > 0) await this.database.execute(`INSERT INTO ${table} VALUES ?`, [rows]);
  }
}
