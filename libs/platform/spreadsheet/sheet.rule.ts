/** A cell: its text, a calendar day, or something whose text cannot be trusted. Formulas are never evaluated. */
export type SheetCell = string | { odd: 'formula' | 'error' } | { odd: 'date'; day: string };

/** One row that is not blank. */
export interface SheetRow {
  /** As the spreadsheet program counts, from 1. */
  number: number;
  /** From column A; empty cells are ''. */
  cells: SheetCell[];
}

export interface Sheet {
  name: string;
  rows: SheetRow[];
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter((index - rest) / 26 - 1) + letter;
}

export function isBlank(cell: SheetCell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
