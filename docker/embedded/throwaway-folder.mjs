import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remember, runningUnder } from './run-record.mjs';

const PREFIX = 'jiaxue-tests-';
/** Younger ones may be another run's that has not yet written down whose they are. */
const SURELY_OWNED_SECONDS = 60;

const age = (path) =>
  (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())) / 1000;

/** A fresh folder for one test run. Folders of runs that were killed before they could tidy up are removed. */
export function throwawayFolder() {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const old = join(tmpdir(), name);
    if (age(old) > SURELY_OWNED_SECONDS && !runningUnder(old, 'owner'))
      rmSync(old, { recursive: true, force: true });
  }
  const dir = mkdtempSync(join(tmpdir(), PREFIX));
  remember(dir, 'owner', process.pid);
  return dir;
}
