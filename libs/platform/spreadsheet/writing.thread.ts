import { parentPort, workerData } from 'node:worker_threads';
import { Workbook, type Row, type Worksheet } from 'exceljs';
import type { ListCell, ListColumn, OutgoingList } from './write-spreadsheet';

const rowsWithChoices = 2000;
const usualWidth = 16;

async function write({ name, columns, rows, example, advice }: OutgoingList): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  dressHead(sheet.addRow(columns.map(({ head }) => head)));
  columns.forEach((column, index) => shape(sheet, column, index + 1));
  if (example) sheet.addRow([...example]).font = { italic: true, color: { argb: 'FF888888' } };
  for (const cells of rows) addFigures(sheet, cells);
  // After the rows: a choice makes its row, and new rows stand below the last one.
  columns.forEach((column, index) => offer(sheet, column, index + 1));
  if (!example) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  prepareForPaper(sheet);
  if (advice) {
    const notes = workbook.addWorksheet(example ? '填写说明' : '说明');
    notes.getColumn(1).width = 90;
    for (const line of advice) notes.addRow([line]).alignment = { wrapText: true, vertical: 'top' };
  }
  parentPort?.postMessage(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function dressHead(head: Row): void {
  head.height = 24;
  head.font = { bold: true };
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2EEE5' } };
    cell.border = { bottom: { style: 'thin', color: { argb: 'FF1D4F40' } } };
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
}

/** Thousands are set apart, and a number shows the decimals it came with. */
function addFigures(sheet: Worksheet, cells: readonly ListCell[]): void {
  sheet.addRow([...cells]).eachCell((cell) => {
    if (typeof cell.value !== 'number') return;
    const decimals = /\.(\d+)/u.exec(String(cell.value))?.[1]?.length ?? 0;
    cell.numFmt = decimals > 0 ? `#,##0.${'0'.repeat(Math.min(decimals, 4))}` : '#,##0';
  });
}

/** A4, as wide as the paper, the heads on every page. */
function prepareForPaper(sheet: Worksheet): void {
  const widths = sheet.columns.map(({ width = usualWidth }) => width);
  const wide = widths.reduce((sum, width) => sum + width, 0) > 90;
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: wide ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  });
  sheet.headerFooter.oddFooter = '&L&A&R&P / &N';
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
