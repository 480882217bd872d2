import { parentPort, workerData } from 'node:worker_threads';
import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import type { SheetCell, SheetLine } from './sheet-line';

// Runs in a thread of its own: neither a long list nor a hostile file holds up the requests of others.

const mostColumns = 50;
const mostLines = 25_000;
// exceljs unrolls a validation of a whole column into a million cells; none of these nodes matters for the values.
const ignoreNodes = [
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'picture',
  'drawing',
  'tableParts',
];

async function linesOf(bytes: Uint8Array): Promise<SheetLine[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer, { ignoreNodes });
  const visible = workbook.worksheets.filter((sheet) => sheet.state === 'visible');
  return visible.flatMap(linesIn).slice(0, mostLines);
}

function linesIn(worksheet: Worksheet): SheetLine[] {
  const lines: SheetLine[] = [];
  worksheet.eachRow({ includeEmpty: false }, (row, line) => {
    if (lines.length >= mostLines) return;
    const sparse: SheetCell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column <= mostColumns) sparse[column - 1] = cellOf(cell.value);
    });
    const cells = Array.from(sparse, (cell) => cell ?? '');
    const isBlank = cells.every((cell) => typeof cell === 'string' && cell.trim() === '');
    if (!isBlank) lines.push({ sheet: worksheet.name, line, cells });
  });
  return lines;
}

function cellOf(value: CellValue): SheetCell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return { odd: 'date', day: value.toISOString().slice(0, 10) };
  if (typeof value !== 'object') return String(value);
  if ('formula' in value || 'sharedFormula' in value) return { odd: 'formula' };
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return cellOf(value.text);
  return { odd: 'error' };
}

void linesOf(workerData as Uint8Array).then(
  (lines) => parentPort?.postMessage(lines),
  () => parentPort?.postMessage(null),
);
