import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { inProject, project } from './project.mjs';
import { runToEnd } from './program.mjs';
import { say } from './steps.mjs';

export const rings = [
  { name: 'rules', workers: 2, timeout: 60_000 },
  { name: 'integration', workers: 2, timeout: 120_000 },
  // One browser at a time: on two cores, several slow each other down into timeouts.
  { name: 'e2e', workers: 1, timeout: 180_000 },
];

/** A ring with more failed files than this is broken, not unsteady. */
const mayBeUnsteady = 3;

/** One run of jest: every file's path and what it counted. A file that could not even be run counts as one failure. */
async function runFiles(name, args) {
  const report = inProject('.cache', 'tests', `${name}-${process.pid}.json`);
  mkdirSync(inProject('.cache', 'tests'), { recursive: true });
  // forceExit: a connection that a failed test left open must not hold up the verdict for ever.
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  const line = [jest, '--selectProjects', name, '--json', `--outputFile=${report}`, '--forceExit', ...args];
  const code = await runToEnd(process.execPath, line, { cwd: project });
  try {
    const files = JSON.parse(readFileSync(report, 'utf8')).testResults.map(countsOf);
    if (code !== 0 && files.every(({ failed }) => failed === 0)) return [...files, unreadable];
    return files;
  } catch {
    return [unreadable];
  } finally {
    rmSync(report, { force: true });
  }
}

const unreadable = { path: null, passed: 0, failed: 1 };

function countsOf({ name, status, assertionResults }) {
  const count = (wanted) => assertionResults.filter((one) => one.status === wanted).length;
  return {
    path: name,
    passed: count('passed'),
    failed: Math.max(count('failed'), status === 'failed' ? 1 : 0),
  };
}

/**
 * A ring, and once more the few files that failed, one after another with the machine to themselves. What holds then is counted as
 * passed and named as unsteady: a slow machine is not a fault of the change, and a fault fails twice.
 */
export async function runRing({ name, workers, timeout }) {
  say(`\nRing: ${name}`);
  const patience = `--testTimeout=${timeout}`;
  const first = await runFiles(name, [patience, `--maxWorkers=${workers}`]);
  const fallen = first.filter(({ failed }) => failed > 0);
  if (fallen.length === 0 || fallen.length > mayBeUnsteady || fallen.includes(unreadable))
    return sumOf(name, first, []);
  say(`\nOnce more, alone: ${fallen.map(({ path }) => relative(project, path)).join(', ')}`);
  const second = await runFiles(name, [
    patience,
    '--maxWorkers=1',
    '--runTestsByPath',
    ...fallen.map(({ path }) => path),
  ]);
  const unsteady = second
    .filter(({ path, failed }) => path && failed === 0)
    .map(({ path }) => relative(project, path));
  return sumOf(name, [...first.filter(({ failed }) => failed === 0), ...second], unsteady);
}

function sumOf(name, files, unsteady) {
  const sum = (what) => files.reduce((total, file) => total + file[what], 0);
  return { name, passed: sum('passed'), failed: sum('failed'), unsteady };
}
