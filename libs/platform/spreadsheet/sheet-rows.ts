import { isBlank, type Sheet, type SheetCell } from './sheet.rule';

const mostColumns = 50;
const mostRows = 25_000;
/** Characters. No list has a longer cell; what reads the rows afterwards need not be ready for a book in one. */
const longestCell = 2000;

/** The fault is the last part of the code that the caller is told. */
export type Reading = { sheets: Sheet[] } | { fault: string; details?: Record<string, unknown> };

export class TooManyRows extends Error {}

/** Gathers the rows of a file, within limits: blank ones are left out, long cells cut, too many refused. */
export class SheetRows {
  private kept = 0;

  /** @throws TooManyRows for all sheets of the file together */
  keep(sheet: Sheet, number: number, sparse: readonly (SheetCell | undefined)[]): void {
    const cells = Array.from(sparse.slice(0, mostColumns), (cell = '') =>
      typeof cell === 'string' ? cell.slice(0, longestCell) : cell,
    );
    if (cells.every(isBlank)) return;
    this.kept += 1;
    if (this.kept > mostRows) throw new TooManyRows();
    sheet.rows.push({ number, cells });
  }
}
