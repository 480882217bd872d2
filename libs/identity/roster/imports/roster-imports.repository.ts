import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { RosterImportRowEntity } from './roster-import-row.entity';
import { RosterImportEntity } from './roster-import.entity';
import type { RowVerdict } from './roster-plan.rule';

const rowsAStatement = 1000;

@Injectable()
export class RosterImportsRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<RosterImportEntity | null> {
    return this.imports.findOneBy({ id });
  }

  async add(roster: RosterImportEntity, rows: Omit<RosterImportRowEntity, 'importId'>[]): Promise<void> {
    await this.imports.insert(roster);
    for (let from = 0; from < rows.length; from += rowsAStatement) {
      const values = rows
        .slice(from, from + rowsAStatement)
        .map((row) => [
          roster.id,
          row.position,
          row.sheet.slice(0, 100),
          row.line,
          row.verdict,
          JSON.stringify(row.cells),
          JSON.stringify(row.issues),
        ]);
      await this.database.execute(
        'INSERT INTO roster_import_rows (import_id, position, sheet, line, verdict, cells, issues) VALUES ?',
        [values],
      );
    }
  }

  rowsOf(importId: string): Promise<RosterImportRowEntity[]> {
    return this.rows.find({ where: { importId }, order: { position: 'ASC' } });
  }

  pageOfRows(
    importId: string,
    verdict: RowVerdict | undefined,
    query: PageQuery,
  ): Promise<[RosterImportRowEntity[], number]> {
    return this.rows.findAndCount({
      where: { importId, ...(verdict ? { verdict } : {}) },
      order: { position: 'ASC' },
      skip: offsetOf(query),
      take: query.pageSize,
    });
  }

  /** False when it was committed already. */
  async markCommitted(id: string, at: Date): Promise<boolean> {
    const done = await this.imports.update({ id, state: 'PREVIEW' }, { state: 'COMMITTED', committedAt: at });
    return (done.affected ?? 0) > 0;
  }

  /** Names and numbers of a file are kept no longer than they are needed. */
  async removeRows(importId: string): Promise<void> {
    await this.rows.delete({ importId });
  }

  async removeExpired(now: Date): Promise<void> {
    await this.imports.delete({ state: 'PREVIEW', expiresAt: LessThan(now) });
  }

  private get imports() {
    return this.database.of(RosterImportEntity);
  }

  private get rows() {
    return this.database.of(RosterImportRowEntity);
  }
}
