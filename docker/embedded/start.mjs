import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAddress } from './address.mjs';
import { demoAccountLines } from './demo-accounts.mjs';
import { Platform } from './platform.mjs';
import { PREPARATION_STEPS, prepare } from './prepare.mjs';
import { inProject } from './project.mjs';
import { takeLock } from './run-lock.mjs';
import { CannotGoOn, say, showFailure, steps } from './steps.mjs';
import { onStopRequest } from './stop-request.mjs';

/**
 * npm start: the whole platform on one machine.
 * PORT (3000) · HOST (127.0.0.1; 0.0.0.0 opens it to the network) · DATA_DIR (.data) · DEMO=0 (no demo city) ·
 * DEMO_LECTURES (how many of the demo's lectures to record: all) · SETUP_SYSTEM=0 (install no system packages)
 */
const dir = inProject(process.env.DATA_DIR || '.data');
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);
const wantsDemo = process.env.DEMO !== '0';

function lockOf(file) {
  try {
    return takeLock(file);
  } catch (error) {
    throw new CannotGoOn(
      `The data folder ${dir} cannot be written (${error.code ?? error.message}). Does it belong to another account? Choose another DATA_DIR.`,
    );
  }
}

function refuseSecond() {
  const lock = lockOf(join(dir, 'run', 'start.lock'));
  if (lock.holder) {
    throw new CannotGoOn(
      `The platform already runs on ${dir} (process ${lock.holder}). Stop it first, or choose another DATA_DIR.`,
    );
  }
  process.once('exit', lock.release);
}

function welcome(platform, elapsed) {
  const accounts = join(dir, 'demo-accounts.json');
  const lines = wantsDemo ? demoAccountLines(accounts) : [];
  say(`\n家学 answers at ${platform.address} (after ${elapsed})`);
  if (lines.length > 0) say(`Demo accounts, one for each role (all: ${accounts}):\n${lines.join('\n')}`);
  say(`Logs: ${join(dir, 'logs')} · Ctrl-C stops everything this command started.`);
}

async function start() {
  refuseSecond();
  const platform = new Platform({ dir, host, port, say });
  const stopped = onStopRequest((how) => platform.stop(how));
  const { step, elapsed } = steps(PREPARATION_STEPS + (wantsDemo ? 4 : 3));
  const next = async (title, work) => {
    stopped.throwIfAborted();
    await step(title, work);
  };
  try {
    await platform.endLeftovers();
    await checkAddress(host, port);
    await prepare(next);
    await next('Private database and queue', () => platform.startServices());
    await next('Migrations', () => platform.run('migrate', 'apps/api/database/migrate.js'));
    if (wantsDemo) await next('Demo city', () => platform.run('seed', 'apps/api/demo/seed.js'));
    await next('Api and worker', () => platform.startProcesses());
  } catch (error) {
    if (stopped.aborted) return; // The one who asked for the stop waits for it and ends this process.
    await platform.stop();
    throw error;
  }
  welcome(platform, elapsed());
  if (wantsDemo) await recordLectures(platform);
}

/** The lectures of the demo city are made while the platform can be used already. */
async function recordLectures(platform) {
  const done = join(dir, 'lectures.done');
  if (existsSync(done)) return;
  say(
    '\nThe lectures of the demo city are being recorded and packaged; they appear one by one, within minutes.',
  );
  const begun = Date.now();
  try {
    await platform.run('lectures', 'apps/api/demo/record-lectures.js');
    writeFileSync(done, '');
    say(`All lectures are there (${Math.round((Date.now() - begun) / 1000)} s).`);
  } catch (error) {
    say(`The lectures are not complete; the next npm start goes on with them. ${error.message}`);
  }
}

start().catch((error) => {
  showFailure(error);
  process.exit(1);
});
