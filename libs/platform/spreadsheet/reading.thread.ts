import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './csv-text';
import { SheetRows, TooManyRows, type Reading } from './sheet-rows';
import { readXlsx } from './xlsx-cells';

export interface ToRead {
  kind: 'xlsx' | 'csv';
  bytes: Uint8Array;
}

async function read({ kind, bytes }: ToRead): Promise<Reading> {
  const rows = new SheetRows();
  try {
    return kind === 'csv' ? readCsv(bytes, rows) : { sheets: await readXlsx(bytes, rows) };
  } catch (error) {
    return { fault: error instanceof TooManyRows ? 'too-many-rows' : 'damaged' };
  }
}

void read(workerData as ToRead).then((reading) => parentPort?.postMessage(reading));
