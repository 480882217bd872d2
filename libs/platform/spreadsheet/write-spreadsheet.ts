import { inertCell } from './inert-cell.rule';
import { inThread } from './in-thread';

export interface ListColumn {
  head: string;
  /** In characters. */
  width?: number;
  /** Kept as typed by who fills it in: neither long numbers rounded nor zeros dropped. */
  asText?: boolean;
  /** What may be chosen in the first rows; together at most 250 characters, more Excel does not take. */
  choices?: readonly string[];
}

/** A figure stands as a number, so that it can be added up and sorted. */
export type ListCell = string | number;

/** A list to give out. Any text may stand in it: no cell can begin a formula. */
export interface OutgoingList {
  name: string;
  columns: readonly ListColumn[];
  rows: readonly (readonly ListCell[])[];
  /** A grey row below the heads that shows how a template is meant; a list with one is there to be filled in. */
  example?: readonly string[];
  /** Sentences on a second sheet. */
  advice?: readonly string[];
}

/** An .xlsx, made in a thread of its own. */
export async function writeWorkbook(list: OutgoingList): Promise<Buffer> {
  const bytes = await inThread<Uint8Array>('writing', { ...list, ...inertRows(list) });
  if (!bytes) throw new Error('A workbook could not be written within its time and memory.');
  return Buffer.from(bytes);
}

/** A .csv, marked as UTF-8 so that Excel shows it right. */
export function writeCsv(list: Pick<OutgoingList, 'columns' | 'rows' | 'example'>): Buffer {
  const { example, rows } = inertRows(list);
  const lines = [list.columns.map(({ head }) => head), ...(example ? [example] : []), ...rows];
  return Buffer.from(`\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`);
}

const inertRows = ({ rows, example }: Pick<OutgoingList, 'rows' | 'example'>) => ({
  rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'number' ? cell : inertCell(cell)))),
  example: example?.map(inertCell),
});

function quoted(cell: ListCell): string {
  const text = String(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
