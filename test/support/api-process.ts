import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { settings, temporaryFolder } from './settings';
import type { World } from './world';

const movableClock = join(__dirname, 'movable-clock.cjs');

/** The api in a process of its own, on a world's database and queue: for what happens when a process ends. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** `clock`: stands still at this instant until it is moved (`setClock`), instead of running with the real time. */
  static async start(world: World, more: Record<string, string> = {}, clock?: Date): Promise<ApiProcess> {
    const { config } = world;
    const port = await freePort();
    const env = settings(new URL(config.databaseUrl).pathname.slice(1), {
      PORT: String(port),
      DATA_DIR: config.dataDir,
      LOG_LEVEL: 'fatal',
      ...more,
    });
    const main = join(built(), 'apps/api/main.js');
    const child = spawn(process.execPath, clock ? ['-r', movableClock, main] : [main], {
      env: { PATH: process.env.PATH, ...env, CLOCK_AT: String(clock?.getTime()) },
      stdio: clock ? ['ignore', 'inherit', 'inherit', 'ipc'] : ['ignore', 'inherit', 'inherit'],
    });
    process.once('exit', () => child.kill('SIGKILL'));
    const url = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await fetch(`${url}/api/health/live`).catch(() => null);
      if (answer?.ok) return new ApiProcess(child, url);
      await pause(100);
    }
    child.kill('SIGKILL');
    throw new Error('the api did not start');
  }

  /** Resolves when the process has it. */
  async setClock(at: Date): Promise<void> {
    const heard = once(this.child, 'message');
    this.child.send(at.getTime());
    await heard;
  }

  /** From one moment to the next: nothing is finished, nobody is told. Resolves when it is gone. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  askToEnd(): void {
    this.child.kill('SIGTERM');
  }

  /** How it ended: its exit code, or the signal (Nest passes the one it was asked with on to itself when all is done); null: not yet. */
  async ended(seconds: number): Promise<number | string | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await Promise.race([once(this.child, 'exit'), pause(seconds * 1000, undefined, { ref: false })]);
    }
    const { exitCode, signalCode } = this.child;
    this.child.kill('SIGKILL');
    return exitCode ?? signalCode;
  }
}

let folder: string | null = null;

/** The server as it is built, in a folder of this run. */
export function built(): string {
  if (folder) return folder;
  folder = temporaryFolder('built');
  const swc = ['apps/api', 'apps/worker', 'libs', '-d', folder, '--config-file', '.swcrc', '--quiet'];
  execFileSync(join('node_modules', '.bin', 'swc'), swc);
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
