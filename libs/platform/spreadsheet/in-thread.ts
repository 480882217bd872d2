import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const patienceMilliseconds = 30_000;
const memoryMegabytes = 512;

/** How much memory the process takes is its own matter: a thread that is told the same does not start. */
const isForThreads = (option: string): boolean => !option.startsWith('--max-');

/**
 * What a thread of this folder posts first; null when it comes to nothing within its time and memory.
 * Spreadsheets are taken apart and put together there: neither a long list nor a hostile file holds up others.
 */
export function inThread<T>(thread: 'reading' | 'writing', data: unknown): Promise<T | null> {
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, `${thread}.thread`), {
      workerData: data,
      execArgv: process.execArgv.filter(isForThreads),
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    });
    const finish = (answer: T | null): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(null), patienceMilliseconds);
    worker.once('message', finish);
    worker.once('error', () => finish(null));
    worker.once('exit', () => finish(null));
  });
}
