import { Refused, TooLarge } from '../errors/problem';
import { inThread } from './in-thread';
import type { ToRead } from './reading.thread';
import type { Sheet } from './sheet.rule';
import type { Reading } from './sheet-rows';
import { archiveFault } from '../archive/office-archive';

/** Bytes; 20,000 rows take about one million. */
export const largestSpreadsheet = 5 * 1024 * 1024;

/**
 * The visible sheets of an .xlsx, or the one of a .csv in any encoding that Chinese Excels write, with their rows
 * that are not blank. The kind is decided by the bytes, not by the name.
 * @throws TooLarge `spreadsheet.too-large`; Refused `spreadsheet.empty | type | old | damaged | unpacked-size |
 * too-many-rows`, and `spreadsheet.csv-broken` with the line in its details
 */
export async function readSpreadsheet(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.length > largestSpreadsheet) throw tooLargeSpreadsheet();
  if (bytes.length === 0) throw refusal('empty');
  const kind = kindOf(bytes);
  if (kind === 'old') throw refusal('old');
  const fault = kind === 'xlsx' ? await archiveFault(bytes, 'workbook') : null;
  if (fault) throw refusal(fault);
  const data: ToRead = { kind, bytes: new Uint8Array(bytes) };
  const reading = await inThread<Reading>('reading', data);
  if (!reading) throw refusal('damaged');
  if ('fault' in reading) throw refusal(reading.fault, reading.details);
  return reading.sheets;
}

/** Also what an upload is refused with that was cut at `largestSpreadsheet`. */
export const tooLargeSpreadsheet = (): TooLarge =>
  new TooLarge('spreadsheet.too-large', 'The file is too large.', { mostBytes: largestSpreadsheet });

function refusal(fault: string, details?: Record<string, unknown>): Refused {
  const said = 'This file cannot be read as a spreadsheet.';
  return new Refused(`spreadsheet.${fault}`, said, details ? { details } : {});
}

/** An .xls and a password-protected .xlsx are both OLE files: neither can be read here. */
function kindOf(bytes: Buffer): 'xlsx' | 'old' | 'csv' {
  const mark = bytes.subarray(0, 4).toString('hex');
  if (mark === '504b0304') return 'xlsx';
  return mark === 'd0cf11e0' ? 'old' : 'csv';
}
