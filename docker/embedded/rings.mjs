import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inProject, project } from './project.mjs';
import { runToEnd } from './program.mjs';
import { say } from './steps.mjs';

export const rings = [
  { name: 'rules', args: [] },
  { name: 'integration', args: ['--maxWorkers=2'] },
  // One browser at a time: on two cores, several slow each other down into timeouts.
  { name: 'e2e', args: ['--maxWorkers=1'] },
];

/** What a ring counted. A file that could not even be run counts as one failure. */
function countsOf(report, code) {
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: Math.max(failed, code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

export async function runRing({ name, args }) {
  const report = inProject('.cache', 'tests', `${name}-${process.pid}.json`);
  mkdirSync(inProject('.cache', 'tests'), { recursive: true });
  // forceExit: a connection that a failed test left open must not hold up the verdict for ever.
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  const line = [jest, '--selectProjects', name, '--json', `--outputFile=${report}`, '--forceExit', ...args];
  say(`\nRing: ${name}`);
  const code = await runToEnd(process.execPath, line, { cwd: project });
  const counts = countsOf(report, code);
  rmSync(report, { force: true });
  return { name, ...counts };
}
