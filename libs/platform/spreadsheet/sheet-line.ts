/** A cell: its text, a calendar day, or something whose text cannot be trusted. Formulas are never evaluated. */
export type SheetCell = string | { odd: 'formula' | 'error' } | { odd: 'date'; day: string };

/** One row of a workbook that is not blank. */
export interface SheetLine {
  sheet: string;
  /** As the spreadsheet program counts, from 1. */
  line: number;
  /** From column A; empty cells are ''. */
  cells: SheetCell[];
}
