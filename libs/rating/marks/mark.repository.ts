import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { Ground } from '../measures/counted-figures.service';
import type { MarkedSchool } from './passes.rule';

const standing = `school.kind = 'school' AND school.archived_at IS NULL`;

/** Which schools are to be counted again. Written by events, taken away by the pass that has counted them. */
@Injectable()
export class MarkRepository {
  constructor(private readonly database: Database) {}

  /** Every school at or below the path, one statement. */
  async mark(path: string, at: Date): Promise<void> {
    await this.database.execute(
      `INSERT INTO rating_marks (unit_id, revision, dirty_since)
       SELECT school.id, 1, ? FROM units school WHERE ${standing} AND school.path LIKE ? ORDER BY school.id
       ON DUPLICATE KEY UPDATE rating_marks.revision = rating_marks.revision + 1,
         rating_marks.dirty_since = COALESCE(rating_marks.dirty_since, VALUES(dirty_since))`,
      [at, `${path}%`],
    );
  }

  /** These schools. */
  async markSchools(unitIds: string[], at: Date): Promise<void> {
    if (unitIds.length === 0) return;
    await this.database.execute(
      `INSERT INTO rating_marks (unit_id, revision, dirty_since) VALUES ?
       ON DUPLICATE KEY UPDATE revision = revision + 1, dirty_since = COALESCE(dirty_since, VALUES(dirty_since))`,
      [unitIds.toSorted().map((unitId) => [unitId, 1, at])],
    );
  }

  /** Marked ones at or below the path, those that have waited longest first. */
  async listMarked(path: string, limit: number): Promise<MarkedSchool[]> {
    const rows = await this.database.query<Record<keyof MarkedSchool, string>>(
      `SELECT m.unit_id AS unitId, school.path, m.revision
         FROM rating_marks m JOIN units school ON school.id = m.unit_id AND school.archived_at IS NULL
        WHERE m.dirty_since IS NOT NULL AND school.path LIKE ?
        ORDER BY m.dirty_since, m.unit_id LIMIT ?`,
      [`${path}%`, limit],
    );
    return rows.map((row) => ({ ...row, revision: Number(row.revision) }));
  }

  /** The schools that were last counted longest ago, marked ones left out. */
  async listLongestUncounted(limit: number): Promise<MarkedSchool[]> {
    const rows = await this.database.query<Record<keyof MarkedSchool, string>>(
      `SELECT m.unit_id AS unitId, school.path, m.revision
         FROM rating_marks m JOIN units school ON school.id = m.unit_id AND school.archived_at IS NULL
        WHERE m.dirty_since IS NULL AND m.counted_at IS NOT NULL
        ORDER BY m.counted_at, m.unit_id LIMIT ?`,
      [limit],
    );
    return rows.map((row) => ({ ...row, revision: Number(row.revision) }));
  }

  /** Schools by the path of their district. */
  async districtSizes(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ path: string; schools: string }>(
      `SELECT district.path, COUNT(*) AS schools
         FROM units school JOIN units district ON district.id = school.parent_id
        WHERE ${standing} GROUP BY district.id, district.path`,
    );
    return new Map(rows.map(({ path, schools }) => [path, Number(schools)]));
  }

  /**
   * The schools were counted with what had happened until `at`; of those that were marked before, the marks go that have
   * not grown meanwhile. A count from kept families leaves the school where it was in the row of those to be looked
   * through.
   */
  async clear(
    unitIds: string[],
    marked: Pick<MarkedSchool, 'unitId' | 'revision'>[],
    at: Date,
    ground: Ground = 'raw',
  ): Promise<void> {
    if (unitIds.length > 0) {
      const was = ground === 'kept' ? 'rating_marks.counted_at' : 'NULL';
      await this.database.execute(
        `INSERT INTO rating_marks (unit_id, counted_at) VALUES ?
         ON DUPLICATE KEY UPDATE counted_at = COALESCE(${was}, VALUES(counted_at))`,
        [unitIds.toSorted().map((unitId) => [unitId, at])],
      );
    }
    if (marked.length === 0) return;
    await this.database.execute(
      'UPDATE rating_marks SET dirty_since = NULL WHERE unit_id IN (?) AND (unit_id, revision) IN (?)',
      [marked.map(({ unitId }) => unitId), marked.map(({ unitId, revision }) => [unitId, revision])],
    );
  }
}
