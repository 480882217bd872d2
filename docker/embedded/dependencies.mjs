import { readFileSync } from 'node:fs';
import { inProject, project } from './project.mjs';
import { runToEnd } from './program.mjs';
import { CannotGoOn } from './steps.mjs';

const OLDEST_NODE = [20, 19];

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new CannotGoOn(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`);
}

const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/**
 * Whether node_modules is what package-lock.json says. npm writes its own account of what it installed, as the
 * last thing it does; optional packages may be absent from it because they are for other machines.
 */
function installed() {
  try {
    const wanted = packagesIn(inProject('package-lock.json'));
    const found = packagesIn(inProject('node_modules/.package-lock.json'));
    return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional, link }]) => {
      if (path === '' || link) return true;
      if (!found[path]) return Boolean(optional ?? devOptional);
      return found[path].version === version && found[path].integrity === integrity;
    });
  } catch {
    return false;
  }
}

/** `npm ci`, only when node_modules does not match the lock. Development packages too: the build needs them. */
export async function ensureDependencies() {
  if (installed()) return 'all there';
  const code = await runToEnd('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: project,
  });
  if (code !== 0) throw new CannotGoOn('npm ci failed: its messages are above.');
  return 'installed';
}
