/** Why a cell has no text that can be trusted. */
export type OddCell = { odd: 'formula' | 'date' | 'error' };
export type Cell = string | OddCell;

export interface SheetRow {
  /** As the spreadsheet program counts, from 1. */
  number: number;
  /** From column A; empty cells are ''. */
  cells: Cell[];
}

export interface Sheet {
  name: string;
  rows: SheetRow[];
}

/** A file that cannot be read as a roster at all; the code is what the caller is told. */
export interface FileRefusal {
  code: string;
  details?: Record<string, unknown>;
}

export type Reading = { sheets: Sheet[] } | { refused: FileRefusal };

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter((index - rest) / 26 - 1) + letter;
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
