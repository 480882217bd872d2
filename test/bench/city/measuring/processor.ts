import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

/** Seconds of processor time a process has used. */
export function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

export interface Timed<T> {
  answer: T;
  /** By the clock: on a machine with other work, mostly waiting for a turn. */
  seconds: number;
  /** Processor time of the database and of this program: what it takes, whoever else is busy. */
  database: number;
  program: number;
}

export async function timed<T>(databasePid: number, work: () => Promise<T>): Promise<Timed<T>> {
  const own = (): number => processorSeconds(process.pid);
  const before = { clock: performance.now(), database: processorSeconds(databasePid), program: own() };
  const answer = await work();
  return {
    answer,
    seconds: (performance.now() - before.clock) / 1000,
    database: processorSeconds(databasePid) - before.database,
    program: own() - before.program,
  };
}

export const told = ({ seconds, database, program }: Timed<unknown>): string =>
  `${seconds.toFixed(1)} s (processor: database ${database.toFixed(1)} s, program ${program.toFixed(1)} s)`;
