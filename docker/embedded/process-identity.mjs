import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A process id alone is not a name: ids are used again. Together with the boot and the start tick it is.
 * Answers null when no such process runs (a zombie does not run).
 */
export function identityOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may contain anything, so count from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  } catch {
    return null;
  }
}

export function isRunning(record) {
  return identityOf(record.pid) === record.identity;
}

function signal(record, name) {
  try {
    if (isRunning(record)) process.kill(record.pid, name);
  } catch {
    // It ended between the look and the signal.
  }
}

async function gone(record, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isRunning(record)) {
    if (Date.now() > until) return false;
    await pause(25);
  }
  return true;
}

/** Asks politely first, then insists. Returns when the process is gone. */
export async function endProcess(record, { graceSeconds = 30, politely = 'SIGTERM' } = {}) {
  signal(record, politely);
  if (await gone(record, graceSeconds * 1000)) return;
  signal(record, 'SIGKILL');
  await gone(record, 10_000);
}
