import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second on every machine we know. */
const ticksPerSecond = 100;
const pageBytes = 4096;

/** Processor time a process has used so far, of all its threads, in seconds; 0 when it is gone. */
export function cpuSeconds(pid: number | undefined): number {
  const fields = statOf(pid, 'stat')?.split(') ')[1]?.split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) / ticksPerSecond : 0;
}

/** Processor time of all processes that this one has started and that have ended, in seconds. */
export function endedChildrenSeconds(): number {
  const fields = statOf(process.pid, 'stat')?.split(') ')[1]?.split(' ');
  return fields ? (Number(fields[13]) + Number(fields[14])) / ticksPerSecond : 0;
}

/** Memory in use (resident), in bytes. */
export function memoryBytes(pid: number | undefined): number {
  return Number(statOf(pid, 'statm')?.split(' ')[1] ?? 0) * pageBytes;
}

function statOf(pid: number | undefined, name: string): string | null {
  try {
    return pid ? readFileSync(`/proc/${pid}/${name}`, 'utf8') : null;
  } catch {
    return null;
  }
}
