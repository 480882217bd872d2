import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { reachable } from './address.mjs';
import { KeptProcess } from './kept-process.mjs';
import { openLog } from './log-file.mjs';
import { endErrands, runToEnd, tailOf } from './program.mjs';
import { inProject, project } from './project.mjs';
import { endLeftover } from './run-record.mjs';
import { installationSecrets } from './secrets.mjs';
import { startServices } from './services.mjs';
import { CannotGoOn } from './steps.mjs';

const PAGE_SECONDS = 90;

/** MiB for what is young: requests that wait for their commit, and schools being rated, are not to be carried about as old. */
const ROOM_FOR_THE_YOUNG = '--max-semi-space-size=64';

async function untilReady(url, signal) {
  const until = Date.now() + PAGE_SECONDS * 1000;
  for (;;) {
    signal.throwIfAborted();
    const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(3000)]) }).catch(
      () => null,
    );
    await answer?.body?.cancel();
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error(`${url} did not answer within ${PAGE_SECONDS} s`);
    await pause(100);
  }
}

/** One installation on this machine: its services, its api, its worker, in the order they need each other. */
export class Platform {
  #dir;
  #say;
  #env;
  #services = Promise.resolve(null);
  #processes = [];

  constructor({ dir, host, port, say }) {
    this.#dir = dir;
    this.#say = (sentence) => say(`      ${sentence}`);
    this.#env = { NODE_ENV: 'production', ...process.env, HOST: host, PORT: String(port), DATA_DIR: dir };
    this.address = `http://${reachable(host)}:${port}`;
  }

  /** Api and worker of a run that was killed hard may still hold the port. */
  async endLeftovers() {
    for (const name of ['api', 'worker']) await endLeftover(join(this.#dir, 'run'), name, this.#say);
  }

  /** Always private ones: an address that happens to stand in the environment is somebody else's database. */
  async startServices() {
    this.#services = startServices({ dir: this.#dir, revive: true, log: this.#say });
    const services = await this.#services;
    const own = {
      DATABASE_URL: services.databaseUrl,
      DATABASE_KIND: 'mariadb',
      REDIS_URL: services.redisUrl,
    };
    const secrets = installationSecrets(join(this.#dir, 'secrets.env'));
    this.#env = { ...secrets, ...this.#env, ...own, WEB_DIR: inProject('dist', 'web') };
  }

  /** A command of the api that runs to its end, like the migrations. */
  async run(name, script) {
    const logFile = join(this.#dir, 'logs', `${name}.log`);
    const out = openLog(logFile);
    const code = await runToEnd(process.execPath, [inProject('dist', script)], {
      cwd: project,
      env: this.#env,
      out,
    });
    closeSync(out);
    if (code !== 0) throw new CannotGoOn(`${name} failed. The end of ${logFile}:\n${tailOf(logFile, 30)}`);
  }

  async startProcesses() {
    const health = `${this.address}/api/health/ready`;
    await Promise.all([
      this.#keep('api', 'apps/api/main.js', {
        node: [ROOM_FOR_THE_YOUNG],
        ready: (signal) => untilReady(health, signal),
      }),
      this.#keep('worker', 'apps/worker/main.js', { node: [ROOM_FOR_THE_YOUNG] }),
    ]).catch((error) => {
      throw new CannotGoOn(error.message);
    });
  }

  /** The api ends its requests and the worker hands its jobs back before the services they use go away. */
  async stop({ hard = false } = {}) {
    endErrands(hard ? 'SIGKILL' : 'SIGTERM');
    await Promise.all(this.#processes.map((one) => one.stop({ hard })));
    const services = await this.#services.catch(() => null);
    await services?.stop({ hard });
  }

  #keep(name, script, { node = [], ready } = {}) {
    const kept = new KeptProcess({
      name,
      command: process.execPath,
      args: ['--enable-source-maps', ...node, inProject('dist', script)],
      env: this.#env,
      cwd: project,
      dir: this.#dir,
      ready,
      revive: true,
      log: this.#say,
    });
    this.#processes.push(kept);
    return kept.start();
  }
}
