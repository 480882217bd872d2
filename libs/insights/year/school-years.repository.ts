import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { YearCounts } from './year-counts.rule';

export interface KeptYear {
  unitId: string;
  name: string;
  counts: YearCounts | null;
  countedAt: Date | null;
}

@Injectable()
export class SchoolYearsRepository {
  constructor(private readonly database: Database) {}

  async replace(schoolYear: string, counted: ReadonlyMap<string, YearCounts>, at: Date): Promise<void> {
    const rows = [...counted].map(([unitId, counts]) => [unitId, schoolYear, JSON.stringify(counts), at]);
    if (rows.length === 0) return;
    await this.database.execute(
      `INSERT INTO unit_year_figures (unit_id, school_year, counts, counted_at) VALUES ?
       ON DUPLICATE KEY UPDATE counts = VALUES(counts), counted_at = VALUES(counted_at)`,
      [rows],
    );
  }

  /** Of every district or school of a unit in their order, also of those not counted yet. */
  children(unitId: string, schoolYear: string): Promise<KeptYear[]> {
    return this.list('unit.parent_id = ?', [schoolYear, unitId]);
  }

  /** Of these units, as far as they are there. */
  of(unitIds: string[], schoolYear: string): Promise<KeptYear[]> {
    return this.list('unit.id IN (?)', [schoolYear, unitIds]);
  }

  districts(path: string): Promise<{ id: string; path: string }[]> {
    return this.database.query(
      `SELECT id, path FROM units WHERE kind = 'district' AND archived_at IS NULL AND path LIKE ? ORDER BY path`,
      [`${path}%`],
    );
  }

  private async list(where: string, parameters: unknown[]): Promise<KeptYear[]> {
    const rows = await this.database.query<Omit<KeptYear, 'counts'> & { counts: string | YearCounts | null }>(
      `SELECT unit.id AS unitId, unit.name, y.counts, y.counted_at AS countedAt
         FROM units unit LEFT JOIN unit_year_figures y ON y.unit_id = unit.id AND y.school_year = ?
        WHERE ${where} AND unit.archived_at IS NULL ORDER BY unit.position, unit.name, unit.id`,
      parameters,
    );
    // MariaDB answers JSON as text, MySQL as what it says.
    return rows.map((row) => ({
      ...row,
      counts: typeof row.counts === 'string' ? (JSON.parse(row.counts) as YearCounts) : row.counts,
    }));
  }
}
