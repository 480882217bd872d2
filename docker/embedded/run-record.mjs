import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, identityOf, isRunning } from './process-identity.mjs';

const fileOf = (runDir, name) => join(runDir, `${name}.pid.json`);

/** Who runs under this name, or null when nobody (any more). */
export function runningUnder(runDir, name) {
  try {
    const record = JSON.parse(readFileSync(fileOf(runDir, name), 'utf8'));
    return isRunning(record) ? record : null;
  } catch {
    return null;
  }
}

export function remember(runDir, name, pid) {
  mkdirSync(runDir, { recursive: true, mode: 0o700 });
  const record = { pid, identity: identityOf(pid) };
  writeFileSync(fileOf(runDir, name), JSON.stringify(record), { mode: 0o600 });
  return record;
}

export function forget(runDir, name) {
  rmSync(fileOf(runDir, name), { force: true });
}

/** After a hard kill of the starter a child of it may still hold the data: it is ended before a new one starts. */
export async function endLeftover(runDir, name, log) {
  const record = runningUnder(runDir, name);
  if (record) {
    log(`ending ${name} (process ${record.pid}), left over from an earlier run`);
    await endProcess(record, { graceSeconds: 60 });
  }
  forget(runDir, name);
}
