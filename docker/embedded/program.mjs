import { spawn } from 'node:child_process';
import { accessSync, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps servers in sbin folders, which are not on the path of a person who is not root. */
const searched = () => [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/sbin',
];

/** Absolute path of a program, or null. */
export function findProgram(...names) {
  for (const name of names) {
    for (const folder of searched()) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here.
      }
    }
  }
  return null;
}

const errands = new Set();

/** Runs to the end; what it prints goes to `out` (a file descriptor, 'inherit' or 'ignore'). Resolves to its code. */
export function runToEnd(command, args, { cwd, env = process.env, out = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', out, out] });
    errands.add(child);
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
    child.once('close', () => errands.delete(child));
  });
}

/** Ends what `runToEnd` still runs, for one who will not wait for the end. */
export function endErrands(signal = 'SIGTERM') {
  for (const child of errands) child.kill(signal);
}

/** The last lines of a log, for a message that shows why something ended. */
export function tailOf(file, lines = 15) {
  let fd;
  try {
    fd = openSync(file, 'r');
    const { size } = fstatSync(fd);
    const buffer = Buffer.alloc(Math.min(size, 16_384));
    readSync(fd, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
