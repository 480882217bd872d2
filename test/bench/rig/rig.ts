import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { startServices, type Services } from '../../../docker/embedded/services.mjs';
import { cpuSeconds, memoryBytes } from './process-figures';

const project = resolve(__dirname, '../../..');
const built = resolve(project, `.cache/bench-${process.pid}`);

/** A server process of the bench that says its port on its first line, or is asked for it by its log. */
export interface Served {
  port: number;
  pid: number;
  stop(): Promise<void>;
}

/** The platform on services of its own, as in production: real processes, every commit flushed. */
export class Rig {
  private readonly running: Served[] = [];

  private constructor(
    readonly services: Services,
    readonly env: Record<string, string>,
    readonly database: Connection,
  ) {}

  static async start(): Promise<Rig> {
    await run(['node_modules/.bin/swc', 'apps/api', 'apps/worker', 'libs', '-d', built, ...swcOptions]);
    const services = await startServices({ persist: false, durable: true });
    const env = {
      PHONE_KEYS: `b1:${key()}`,
      PHONE_HASH_KEY: key(),
      CREDENTIAL_KEYS: `b1:${key()}`,
      MEDIA_SIGNING_KEY: key(),
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      DATABASE_URL: services.databaseUrl,
      REDIS_URL: services.redisUrl,
      DATA_DIR: services.dir,
      WEB_DIR: `${services.dir}/no-pages`,
    };
    await run([`${built}/apps/api/database/migrate.js`], env);
    const rig = new Rig(services, env, await connect(services.databaseUrl));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void rig.stop().finally(() => process.exit(1)));
    }
    return rig;
  }

  connect(): Promise<Connection> {
    return connect(this.services.databaseUrl);
  }

  async api(): Promise<Served> {
    const port = await freePort();
    const env = { ...this.env, PORT: String(port) };
    // BENCH_NODE_ARGS=--cpu-prof, for one who wants to see where the time goes.
    const own = process.env.BENCH_NODE_ARGS?.split(' ') ?? [];
    const child = spawn(process.execPath, ['--max-semi-space-size=64', ...own, `${built}/apps/api/main.js`], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return this.kept(child, port, () => answers(`http://127.0.0.1:${port}/api/health/ready`, child));
  }

  /** A small server of the bench, to compare with; `script` prints the port it listens on. */
  async bare(script: string, ...args: string[]): Promise<Served> {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
    return this.kept(child, Number(String(line).trim()), () => Promise.resolve());
  }

  cpuSeconds(served: readonly { pid: number }[]): { api: number; database: number; redis: number } {
    return {
      api: served.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0),
      database: cpuSeconds(this.services.database.pid),
      redis: cpuSeconds(this.services.redis.pid),
    };
  }

  memoryBytes(served: readonly Served[]): number {
    return served.reduce((sum, { pid }) => sum + memoryBytes(pid), 0);
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map((one) => one.stop()));
    await this.database.end();
    await this.services.stop();
    rmSync(built, { recursive: true, force: true });
  }

  private async kept(child: ChildProcess, port: number, ready: () => Promise<void>): Promise<Served> {
    const ended = once(child, 'exit');
    const stop = async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    };
    const served = { port, pid: child.pid ?? 0, stop };
    this.running.push(served);
    await ready();
    return served;
  }
}

const key = () => randomBytes(32).toString('base64');
const swcOptions = ['--config-file', '.swcrc', '--quiet'];

async function run([script = '', ...args]: string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`${script} failed`);
}

function connect(databaseUrl: string): Promise<Connection> {
  const url = new URL(databaseUrl);
  return createConnection({
    socketPath: url.searchParams.get('socketPath') ?? undefined,
    user: url.username,
    database: url.pathname.slice(1),
    timezone: 'Z',
    multipleStatements: false,
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let turn = 0; turn < 600; turn++) {
    if (child.exitCode !== null) throw new Error('the api ended before it answered');
    const answer = await fetch(url).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${url} does not answer`);
}
