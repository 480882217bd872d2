import { Workbook, type CellValue } from 'exceljs';
import type { Sheet, SheetCell } from './sheet.rule';
import type { SheetRows } from './sheet-rows';

// exceljs unrolls a validation of a whole column into a million cells; none of these nodes matters for the values.
const ignoreNodes = [
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'picture',
  'drawing',
  'tableParts',
];

/** @throws what exceljs finds wrong; TooManyRows */
export async function readXlsx(bytes: Uint8Array, rows: SheetRows): Promise<Sheet[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer, { ignoreNodes });
  const visible = workbook.worksheets.filter((worksheet) => worksheet.state === 'visible');
  return visible.map((worksheet) => {
    const sheet: Sheet = { name: worksheet.name, rows: [] };
    worksheet.eachRow({ includeEmpty: false }, (row, number) => {
      const cells: SheetCell[] = [];
      // The value of a merged cell is that of its first one: 班级 merged over thirty rows names them all.
      row.eachCell({ includeEmpty: false }, (cell, column) => (cells[column - 1] = cellOf(cell.value)));
      rows.keep(sheet, number, cells);
    });
    return sheet;
  });
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
