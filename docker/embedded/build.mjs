import { closeSync, existsSync, rmSync } from 'node:fs';
import { openLog } from './log-file.mjs';
import { runToEnd, tailOf } from './program.mjs';
import { inProject, project } from './project.mjs';
import { fingerprint, readStamp, writeStamp } from './source-stamp.mjs';
import { CannotGoOn } from './steps.mjs';

const server = {
  name: 'server',
  sources: ['apps/api', 'apps/worker', 'libs', '.swcrc', 'package-lock.json'],
  makes: ['dist/apps/api/main.js', 'dist/apps/worker/main.js'],
  // The compiler leaves the output of deleted sources, and a deleted migration would still be run.
  clears: ['dist/apps', 'dist/libs'],
};
const web = {
  name: 'web',
  sources: ['apps/web', 'tsconfig.json', 'package-lock.json'],
  makes: ['dist/web/index.html'],
  clears: [],
};

async function build({ name, sources, makes, clears }) {
  const stamp = `dist/.built-${name}`;
  const now = fingerprint(sources);
  if (readStamp(stamp) === now && makes.every((path) => existsSync(inProject(path)))) return null;
  for (const path of clears) rmSync(inProject(path), { recursive: true, force: true });
  const logFile = inProject('dist', `build-${name}.log`);
  rmSync(logFile, { force: true });
  const out = openLog(logFile);
  const code = await runToEnd('npm', ['run', '--silent', `build:${name}`], { cwd: project, out });
  closeSync(out);
  if (code !== 0) throw new CannotGoOn(`The ${name} could not be built:\n${tailOf(logFile, 40)}`);
  writeStamp(stamp, now);
  return name;
}

/** Builds server and web at the same time, each only when its sources changed. */
export async function ensureBuilt() {
  const ends = await Promise.allSettled([build(server), build(web)]);
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  const built = ends.map(({ value }) => value).filter((name) => name !== null);
  return built.length === 0 ? 'nothing changed' : `built ${built.join(' and ')}`;
}
