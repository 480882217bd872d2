import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fromBuffer } from 'yauzl';
import { Refused, TooLarge } from '../errors/problem';
import type { SheetLine } from './sheet-line';

/** Bytes; 20,000 lines take about one million. */
export const largestWorkbook = 5 * 1024 * 1024;
/** 300 kB of zip can hold 700 MB of zeros; what a workbook unpacks to is known before anything is unpacked. */
const mostUnpackedBytes = 64 * 1024 * 1024;
const mostEntries = 1000;
const patienceMilliseconds = 30_000;
const memoryMegabytes = 512;

/**
 * The lines of all visible sheets of an .xlsx, blank ones left out, read in a thread of its own.
 * @throws TooLarge `spreadsheet.too-large`; Refused `spreadsheet.not-xlsx | damaged | unpacked-size`
 */
export async function readWorkbook(bytes: Buffer): Promise<SheetLine[]> {
  if (bytes.length > largestWorkbook) throw new TooLarge('spreadsheet.too-large', 'The file is too large.');
  if (!bytes.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'))) throw refusal('not-xlsx');
  await checkArchive(bytes);
  const lines = await readInThread(bytes);
  if (!lines) throw refusal('damaged');
  return lines;
}

const refusal = (code: 'not-xlsx' | 'damaged' | 'unpacked-size'): Refused =>
  new Refused(`spreadsheet.${code}`, 'This file cannot be read as a workbook.');

/** Reads the directory of the archive only. */
function checkArchive(bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(refusal('damaged'));
      let [unpacked, isWorkbook] = [0, false];
      zip.on('error', () => reject(refusal('damaged')));
      zip.on('end', () => (isWorkbook ? resolve() : reject(refusal('not-xlsx'))));
      zip.on('entry', (entry) => {
        unpacked += entry.uncompressedSize;
        isWorkbook ||= entry.fileName === 'xl/workbook.xml';
        if (unpacked > mostUnpackedBytes) reject(refusal('unpacked-size'));
        else zip.readEntry();
      });
      if (zip.entryCount > mostEntries) reject(refusal('unpacked-size'));
      else zip.readEntry();
    });
  });
}

/** null when the thread could make nothing of it, in time and memory. */
function readInThread(bytes: Buffer): Promise<SheetLine[] | null> {
  const copy = new Uint8Array(bytes);
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, 'spreadsheet.thread'), {
      workerData: copy,
      transferList: [copy.buffer],
      execArgv: process.execArgv,
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    });
    const finish = (lines: SheetLine[] | null): void => {
      clearTimeout(timer);
      resolve(lines);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(null), patienceMilliseconds);
    worker.once('message', finish);
    worker.once('error', () => finish(null));
    worker.once('exit', () => finish(null));
  });
}
