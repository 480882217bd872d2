import { ensureBuilt } from './build.mjs';
import { checkNode, ensureDependencies } from './dependencies.mjs';
import { inProject } from './project.mjs';
import { inTurn } from './run-lock.mjs';
import { say } from './steps.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

export const PREPARATION_STEPS = 3;

/**
 * Makes sure of everything the platform needs before it can run: programs, packages, the build.
 * Two commands started at once in one folder take turns, for both would write the same files.
 */
export async function prepare(step, { tests = false, build = true } = {}) {
  checkNode();
  const lock = inProject('.cache', 'prepare.lock');
  const waiting = (pid) => say(`Waiting for process ${pid}, which is preparing this folder already.`);
  await inTurn(lock, waiting, async () => {
    await step('Programs of this machine', () => ensureSystemPackages({ tests }));
    await step('Packages of package-lock.json', ensureDependencies);
    if (build) await step('Build', ensureBuilt);
  });
}
