import { Injectable } from '@nestjs/common';
import { FamiliesYearQuery, type Level, type MonthRow, type Row } from './families-year.query';
import { SchoolWorkQuery } from './school-work.query';
import { nothingCounted, yearKeys, type YearCounts, type YearMonth } from './year-counts.rule';
import type { YearSpan } from './year-span.rule';

/** Counts a school year from the raw rows, for all classes or schools at or below a path. */
@Injectable()
export class YearCounting {
  constructor(
    private readonly families: FamiliesYearQuery,
    private readonly work: SchoolWorkQuery,
  ) {}

  async of(level: Level, path: string, span: YearSpan): Promise<Map<string, YearCounts>> {
    const found = new Map<string, YearCounts>();
    add(found, await this.families.families(level, path, span));
    add(found, await this.work.activities(level, path, span));
    add(found, await this.work.sessions(level, path, span));
    if (level === 'school') {
      add(found, await this.work.questions(path, span));
      add(found, await this.work.surveys(path, span));
      add(found, await this.work.teachers(path));
    }
    addMonths(found, 'seconds', await this.families.seconds(level, path, span));
    addMonths(found, 'attendances', await this.families.attendances(level, path, span));
    return found;
  }
}

function of(found: Map<string, YearCounts>, unitId: string): YearCounts {
  const own = found.get(unitId) ?? nothingCounted();
  found.set(unitId, own);
  return own;
}

function add(found: Map<string, YearCounts>, rows: Row[]): void {
  for (const row of rows) {
    const { totals } = of(found, row.unitId);
    for (const key of yearKeys) if (row[key] !== undefined) totals[key] = row[key];
  }
}

function addMonths(found: Map<string, YearCounts>, what: keyof YearMonth, rows: MonthRow[]): void {
  for (const own of found.values()) own.totals[what] ??= 0;
  for (const { unitId, month, amount } of rows) {
    const { totals, months } = of(found, unitId);
    totals[what] = (totals[what] ?? 0) + amount;
    months[month] = { ...(months[month] ?? { seconds: 0, attendances: 0 }), [what]: amount };
  }
}
