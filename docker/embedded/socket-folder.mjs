import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The kernel takes at most 107 bytes for a socket's path; the rest is for the file's name. */
const LONGEST_PATH = 100;

/**
 * A folder only this account may enter, short enough for Unix sockets: `dir/run`, or for a data folder deep down
 * a private one among the temporary files (the same one every time).
 */
export function socketFolder(dir) {
  const own = join(dir, 'run');
  if (Buffer.byteLength(join(own, 'mysql.sock')) < LONGEST_PATH) {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    return own;
  }
  const short = join(tmpdir(), `jiaxue-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
  try {
    mkdirSync(short, { mode: 0o700 });
    return short;
  } catch {
    const found = lstatSync(short);
    const mine = found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o077) === 0;
    return mine ? short : mkdtempSync(join(tmpdir(), 'jiaxue-'));
  }
}
