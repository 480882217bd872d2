import { parentPort, workerData } from 'node:worker_threads';
import { Workbook, type Worksheet } from 'exceljs';
import type { ListColumn, OutgoingList } from './write-spreadsheet';

const rowsWithChoices = 2000;
const usualWidth = 16;

async function write({ name, columns, rows, example, advice }: OutgoingList): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(columns.map(({ head }) => head)).font = { bold: true };
  columns.forEach((column, index) => shape(sheet, column, index + 1));
  if (example) sheet.addRow([...example]).font = { italic: true, color: { argb: 'FF888888' } };
  for (const cells of rows) sheet.addRow([...cells]);
  // After the rows: a choice makes its row, and new rows stand below the last one.
  columns.forEach((column, index) => offer(sheet, column, index + 1));
  if (advice) {
    const notes = workbook.addWorksheet('填写说明');
    notes.getColumn(1).width = 90;
    for (const line of advice) notes.addRow([line]);
  }
  parentPort?.postMessage(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function shape(sheet: Worksheet, { width = usualWidth, asText }: ListColumn, index: number): void {
  const column = sheet.getColumn(index);
  column.width = width;
  if (asText) column.numFmt = '@';
}

function offer(sheet: Worksheet, { choices }: ListColumn, index: number): void {
  if (!choices) return;
  const rule = { type: 'list' as const, allowBlank: true, formulae: [`"${choices.join(',')}"`] };
  for (let row = 2; row <= rowsWithChoices; row += 1) sheet.getCell(row, index).dataValidation = rule;
}

void write(workerData as OutgoingList);
