import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'csv-parse/sync';
import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import { readPhone } from '../../people/phone.rule';
import { readLines } from './roster-lines.rule';
import { isBlank, type Cell, type Reading, type Sheet, type SheetRow } from './sheet.rule';

// Runs in a thread of its own: neither a long list nor a hostile file holds up the requests of others.

const mostColumns = 50;
const mostReadRows = 25_000;

async function readWorkbook(bytes: Uint8Array): Promise<Reading> {
  const workbook = new Workbook();
  // exceljs unrolls a validation of a whole column into a million cells; none of these nodes matters here.
  const ignoreNodes = [
    'dataValidations',
    'conditionalFormatting',
    'autoFilter',
    'picture',
    'drawing',
    'tableParts',
  ];
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer, { ignoreNodes });
  return { sheets: workbook.worksheets.filter((sheet) => sheet.state === 'visible').map(sheetOf) };
}

function sheetOf(worksheet: Worksheet): Sheet {
  const rows: SheetRow[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (rows.length >= mostReadRows) return;
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      // The value of a merged cell is that of its first one: 班级 merged over thirty rows names them all.
      if (column <= mostColumns) cells[column - 1] = cellOf(cell.value);
    });
    keep(rows, number, cells);
  });
  return { name: worksheet.name, rows };
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return { odd: 'date' };
  if (typeof value !== 'object') return String(value);
  if ('formula' in value || 'sharedFormula' in value) return { odd: 'formula' };
  if ('error' in value) return { odd: 'error' };
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return cellOf(value.text);
  return { odd: 'error' };
}

function keep(rows: SheetRow[], number: number, sparse: Cell[]): void {
  const cells = Array.from(sparse, (cell) => cell ?? '');
  if (cells.some((cell) => !isBlank(cell))) rows.push({ number, cells });
}

function readCsv(bytes: Uint8Array): Reading {
  const text = textOf(bytes);
  if (text === null) return { refused: { code: 'roster.file-type' } };
  const firstLine = text.slice(0, text.search(/[\r\n]|$/u));
  const delimiter = [',', '\t', ';', '，'].find((candidate) => firstLine.includes(candidate)) ?? ',';
  try {
    const records = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 20_000,
    });
    const rows: SheetRow[] = [];
    records.slice(0, mostReadRows).forEach((record, index) => {
      const cells = record.slice(0, mostColumns);
      keep(
        rows,
        index + 1,
        cells.map((cell) => (/^[=＝]/u.test(cell.trim()) ? { odd: 'formula' } : cell)),
      );
    });
    return { sheets: [{ name: 'CSV', rows }] };
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : null;
    return { refused: { code: 'roster.csv-broken', details: { line } } };
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

async function read(): Promise<Reading> {
  const { kind, bytes } = workerData as { kind: 'xlsx' | 'csv'; bytes: Uint8Array };
  if (kind === 'csv') return readCsv(bytes);
  try {
    return await readWorkbook(bytes);
  } catch {
    return { refused: { code: 'roster.file-damaged' } };
  }
}

void read().then((reading) => {
  const lines = 'refused' in reading ? reading : readLines(reading.sheets, readPhone);
  parentPort?.postMessage(lines);
});
