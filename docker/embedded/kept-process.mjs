import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openLog } from './log-file.mjs';
import { endProcess } from './process-identity.mjs';
import { findProgram, tailOf } from './program.mjs';
import { endLeftover, forget, remember } from './run-record.mjs';

const LONGEST_WAIT_SECONDS = 30;
const CALM_SECONDS = 60;

/**
 * A child process that is started, watched, and ended together with its starter.
 *
 * `ready(signal)` resolves when the process does its work and rejects when the signal aborts.
 * `revive` starts it again when it ends by itself, after 1, 2, 4 … 30 seconds.
 */
export class KeptProcess {
  #settings;
  #record = null;
  /** @type {Promise<void> | null} */
  #ended = null;
  #stopping = false;
  #wasReady = false;
  #failures = 0;

  constructor({ name, command, args, env, cwd, dir, ready, log, revive = false, graceSeconds = 30 }) {
    this.#settings = { name, command, args, env, cwd, ready, log, revive, graceSeconds };
    this.#settings.runDir = join(dir, 'run');
    this.logFile = join(dir, 'logs', `${name}.log`);
  }

  get name() {
    return this.#settings.name;
  }

  /** Undefined while it does not run. */
  get pid() {
    return this.#record?.pid;
  }

  async start() {
    const { name, runDir, log, ready } = this.#settings;
    this.#stopping = false;
    await endLeftover(runDir, name, log);
    const startedAt = Date.now();
    const untilReady = new AbortController();
    const child = this.#spawn();
    this.#ended = new Promise((resolve) => {
      const end = (how) => {
        untilReady.abort(new Error(`${name} ended (${how})`));
        this.#record = null;
        resolve();
        void this.#afterEnd(how, startedAt);
      };
      child.once('error', (error) => end(error.message));
      child.once('exit', (code, signal) => end(signal ?? `code ${code}`));
    });
    if (child.pid) this.#record = remember(runDir, name, child.pid);
    try {
      await ready?.(untilReady.signal);
      this.#wasReady = true;
    } catch (error) {
      if (this.#record) await endProcess(this.#record);
      const tail = tailOf(this.logFile, 40);
      throw new Error(`${error.message}${tail ? `. The end of ${this.logFile}:\n${tail}` : ''}`, {
        cause: error,
      });
    }
  }

  /** Resolves when it is gone. `hard` does not ask. */
  async stop({ hard = false } = {}) {
    this.#stopping = true;
    const record = this.#record;
    if (record) {
      const { graceSeconds } = this.#settings;
      await endProcess(record, hard ? { politely: 'SIGKILL' } : { graceSeconds });
      await this.#ended;
    }
    forget(this.#settings.runDir, this.name);
  }

  async restart() {
    await this.stop();
    await this.start();
  }

  #spawn() {
    const { command, args, cwd, env } = this.#settings;
    const out = openLog(this.logFile);
    // setpriv: should the starter be killed outright, the kernel ends the child, so nothing is left behind.
    const setpriv = findProgram('setpriv');
    const line = setpriv ? [setpriv, '--pdeathsig', 'TERM', command, ...args] : [command, ...args];
    // detached: Ctrl-C in a terminal reaches only the starter, which stops its children in the right order.
    const child = spawn(line[0], line.slice(1), { cwd, env, detached: true, stdio: ['ignore', out, out] });
    closeSync(out);
    return child;
  }

  async #afterEnd(how, startedAt) {
    const { name, log, revive } = this.#settings;
    // One that never came up would never come up: that is the starter's to say.
    if (this.#stopping || !revive || !this.#wasReady) return;
    this.#failures = Date.now() - startedAt > CALM_SECONDS * 1000 ? 1 : this.#failures + 1;
    const seconds = Math.min(LONGEST_WAIT_SECONDS, 2 ** (this.#failures - 1));
    log(`${name} ended unexpectedly (${how}); starting it again in ${seconds} s, its log is ${this.logFile}`);
    await pause(seconds * 1000);
    if (this.#stopping || this.#record) return;
    await this.start().then(
      () => log(`${name} runs again`),
      () => undefined, // It ended once more, and that end has called this method again.
    );
  }
}
