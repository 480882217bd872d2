import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { identityOf } from './process-identity.mjs';

const POLICY = '/usr/sbin/policy-rc.d';
const MARK = '# written by 家学 while it installs packages: no system service is to be started';

const isOurs = (file) => readFileSync(file, 'utf8').includes(MARK);

/**
 * Installs without letting Debian start what it installed: it asks this file before a package starts its service.
 * One that is there already is left as it is; ours is gone afterwards, whoever ended the work.
 */
export async function withoutStartingServices(work, file = POLICY) {
  if (existsSync(file) && !isOurs(file)) return work();
  const restore = () => rmSync(file, { force: true });
  process.once('exit', restore);
  writeFileSync(file, `#!/bin/sh\n${MARK}\n# by process ${process.pid}\nexit 101\n`, { mode: 0o755 });
  try {
    return await work();
  } finally {
    restore();
    process.off('exit', restore);
  }
}

/** A run that was killed while it installed could not take its file away: no service would ever be started again. */
export function tidyServicePolicy(file = POLICY) {
  try {
    const writer = /# by process (\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
    if (isOurs(file) && identityOf(Number(writer)) === null) rmSync(file, { force: true });
  } catch {
    // Not there, or not ours to touch.
  }
}
