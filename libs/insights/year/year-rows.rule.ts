import { nothingCounted, yearKeys, type YearCounts, type YearKey, type YearMonth } from './year-counts.rule';

export type Row = { unitId: string } & Partial<Record<YearKey, number>>;

export interface MonthRow {
  unitId: string;
  month: string;
  amount: number;
}

/** Everything counted of some units in a year, each noun by itself. */
export interface YearRows {
  /** Of their families, and of their work. */
  figures: Row[];
  seconds: MonthRow[];
  attendances: MonthRow[];
}

/** By unit. Where anything is counted of one, what is not there of months is nought. */
export function countsOf({ figures, seconds, attendances }: YearRows): Map<string, YearCounts> {
  const found = new Map<string, YearCounts>();
  for (const row of figures) {
    const { totals } = of(found, row.unitId);
    for (const key of yearKeys) if (row[key] !== undefined) totals[key] = row[key];
  }
  addMonths(found, 'seconds', seconds);
  addMonths(found, 'attendances', attendances);
  return found;
}

/** What is told of classes by family, of their school: a family has its pupil in one class. */
export function addedRows(unitId: string, rows: readonly Row[]): Row[] {
  if (rows.length === 0) return [];
  const sum: Row = { unitId };
  for (const row of rows) {
    for (const key of yearKeys) if (row[key] !== undefined) sum[key] = (sum[key] ?? 0) + row[key];
  }
  return [sum];
}

/** The same of what is told by month. */
export function addedMonths(unitId: string, rows: readonly MonthRow[]): MonthRow[] {
  const sums = new Map<string, number>();
  for (const { month, amount } of rows) sums.set(month, (sums.get(month) ?? 0) + amount);
  return [...sums].map(([month, amount]) => ({ unitId, month, amount }));
}

function of(found: Map<string, YearCounts>, unitId: string): YearCounts {
  const own = found.get(unitId) ?? nothingCounted();
  found.set(unitId, own);
  return own;
}

function addMonths(found: Map<string, YearCounts>, what: keyof YearMonth, rows: readonly MonthRow[]): void {
  for (const own of found.values()) own.totals[what] ??= 0;
  for (const { unitId, month, amount } of rows) {
    const { totals, months } = of(found, unitId);
    totals[what] = (totals[what] ?? 0) + amount;
    months[month] = { ...(months[month] ?? { seconds: 0, attendances: 0 }), [what]: amount };
  }
}
