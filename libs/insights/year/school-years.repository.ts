import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { YearCounts } from './year-counts.rule';

export interface KeptYear {
  schoolId: string;
  name: string;
  districtId: string;
  counts: YearCounts | null;
  countedAt: Date | null;
}

@Injectable()
export class SchoolYearsRepository {
  constructor(private readonly database: Database) {}

  async replace(schoolYear: string, counted: ReadonlyMap<string, YearCounts>, at: Date): Promise<void> {
    const rows = [...counted].map(([schoolId, counts]) => [schoolId, schoolYear, JSON.stringify(counts), at]);
    if (rows.length === 0) return;
    await this.database.execute(
      `INSERT INTO school_year_figures (school_id, school_year, counts, counted_at) VALUES ?
       ON DUPLICATE KEY UPDATE counts = VALUES(counts), counted_at = VALUES(counted_at)`,
      [rows],
    );
  }

  /** Of every school at or below the path, also of those not counted yet. */
  async below(path: string, schoolYear: string): Promise<KeptYear[]> {
    const rows = await this.database.query<Omit<KeptYear, 'counts'> & { counts: string | YearCounts | null }>(
      `SELECT school.id AS schoolId, school.name, school.parent_id AS districtId, y.counts, y.counted_at AS countedAt
         FROM units school LEFT JOIN school_year_figures y ON y.school_id = school.id AND y.school_year = ?
        WHERE school.kind = 'school' AND school.archived_at IS NULL AND school.path LIKE ?
        ORDER BY school.position, school.name, school.id`,
      [schoolYear, `${path}%`],
    );
    // MariaDB answers JSON as text, MySQL as what it says.
    return rows.map((row) => ({
      ...row,
      counts: typeof row.counts === 'string' ? (JSON.parse(row.counts) as YearCounts) : row.counts,
    }));
  }

  districtPaths(path: string): Promise<{ path: string }[]> {
    return this.database.query(
      `SELECT path FROM units WHERE kind = 'district' AND archived_at IS NULL AND path LIKE ? ORDER BY path`,
      [`${path}%`],
    );
  }
}
