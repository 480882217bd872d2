import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { Refused, TooLarge } from '@libs/platform';
import type { LinesRead, RosterLine } from './roster-lines.rule';
import { checkArchive } from './workbook-archive';

/** The largest roster file, in bytes; 20,000 rows take about one million. */
export const largestRosterFile = 5 * 1024 * 1024;
const patienceMilliseconds = 30_000;
const memoryMegabytes = 512;

/** Reads .xlsx and .csv into the rows of a roster. The kind is decided by the bytes, not by the name. */
@Injectable()
export class WorkbookReader {
  /**
   * The rows of all visible sheets, with their faults.
   * @throws TooLarge `roster.file-too-large`; Refused `roster.file-type | file-empty | file-old | file-damaged |
   * file-unpacked-size | csv-broken | head-missing |
   * too-many-rows`
   */
  async read(bytes: Buffer): Promise<RosterLine[]> {
    if (bytes.length > largestRosterFile)
      throw new TooLarge('roster.file-too-large', 'The file is too large.', { mostBytes: largestRosterFile });
    if (bytes.length === 0) throw refusal('roster.file-empty');
    const kind = kindOf(bytes);
    if (kind === 'old') throw refusal('roster.file-old');
    if (kind === 'xlsx') await checkArchive(bytes);
    const reading = await readInThread(kind, bytes);
    if ('refused' in reading) throw refusal(reading.refused.code, reading.refused.details);
    return reading.lines;
  }
}

function refusal(code: string, details?: Record<string, unknown>): Refused {
  return new Refused(code, 'This file cannot be taken as a roster.', details ? { details } : {});
}

/** An .xls and a password-protected .xlsx are both OLE files: neither can be read here. */
function kindOf(bytes: Buffer): 'xlsx' | 'old' | 'csv' {
  if (bytes.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'))) return 'xlsx';
  return bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex')) ? 'old' : 'csv';
}

function readInThread(kind: 'xlsx' | 'csv', bytes: Buffer): Promise<LinesRead> {
  const copy = new Uint8Array(bytes);
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, 'workbook.thread'), {
      workerData: { kind, bytes: copy },
      transferList: [copy.buffer],
      execArgv: process.execArgv,
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    });
    const damaged: LinesRead = { refused: { code: 'roster.file-damaged' } };
    const finish = (reading: LinesRead) => {
      clearTimeout(timer);
      resolve(reading);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(damaged), patienceMilliseconds);
    worker.once('message', (reading: LinesRead) => finish(reading));
    worker.once('error', () => finish(damaged));
    worker.once('exit', () => finish(damaged));
  });
}
