import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, isRunning } from './process-identity.mjs';

function holderOf(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return isRunning(holder) ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Takes the lock, or answers who has it. A lock whose holder no longer runs is nobody's.
 * @returns {{ release(): void } | { holder: number }}
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }));
  try {
    for (;;) {
      try {
        // A link appears with its contents, so nobody ever reads a lock that does not say yet whose it is.
        linkSync(mine, file);
        return { release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
        const holder = holderOf(file);
        if (holder) return { holder: holder.pid };
        rmSync(file, { force: true });
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Waits for its turn, then works, then lets the next one in. */
export async function inTurn(file, onWait, work) {
  let lock = takeLock(file);
  if (lock.holder) onWait(lock.holder);
  while (lock.holder) {
    await pause(500);
    lock = takeLock(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
