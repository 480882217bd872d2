import { parse } from 'csv-parse/sync';
import type { Sheet } from './sheet.rule';
import type { Reading, SheetRows } from './sheet-rows';

/** One sheet named CSV. @throws TooManyRows */
export function readCsv(bytes: Uint8Array, rows: SheetRows): Reading {
  const text = textOf(bytes);
  if (text === null) return { fault: 'type' };
  const records = recordsOf(text);
  if (!Array.isArray(records)) return { fault: 'csv-broken', details: records };
  const sheet: Sheet = { name: 'CSV', rows: [] };
  records.forEach((cells, index) =>
    rows.keep(
      sheet,
      index + 1,
      // What a spreadsheet program would run is not taken for text here either.
      cells.map((cell) => (/^[=＝]/u.test(cell.trim()) ? { odd: 'formula' } : cell)),
    ),
  );
  return { sheets: [sheet] };
}

/** The rows, or the line at which they cannot be told apart. */
function recordsOf(text: string): string[][] | { line: number | null } {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/u));
  const delimiter = [',', '\t', ';', '，'].find((candidate) => firstLine.includes(candidate)) ?? ',';
  try {
    const options = { relax_column_count: true, skip_empty_lines: false, max_record_size: 20_000 };
    return parse(text, { delimiter, ...options });
  } catch (error) {
    return { line: error instanceof Error && 'lines' in error ? Number(error.lines) : null };
  }
}

/** UTF-8, UTF-16 with its mark, or what a Chinese Excel writes (GB18030); null when the bytes are no text. */
function textOf(bytes: Uint8Array): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return /(?![\t\n\r\f\v])\p{Cc}/u.test(text.slice(0, 10_000)) ? null : text;
    } catch {
      continue;
    }
  }
  return null;
}
