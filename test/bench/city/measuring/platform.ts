import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Services } from '../../../../docker/embedded/services.mjs';

/** Settings of the platform on the filled database. The keys guard nothing: the city is made up. */
export function settingsOf(services: Services, port = 0): Record<string, string> {
  const key = Buffer.alloc(32, 7).toString('base64');
  return {
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    DATA_DIR: services.dir,
    PHONE_KEYS: `b1:${key}`,
    PHONE_HASH_KEY: key,
    CREDENTIAL_KEYS: `b1:${key}`,
    MEDIA_SIGNING_KEY: key,
    LOG_LEVEL: 'error',
  };
}

/** The api and the worker as they run anywhere, in processes of their own. */
export class Platform {
  private readonly processes: ChildProcess[] = [];

  private constructor(readonly port: number) {}

  static async start(services: Services): Promise<Platform> {
    const build = spawn('npm', ['run', '--silent', 'build:server'], { stdio: 'inherit' });
    const [code] = (await once(build, 'exit')) as [number | null];
    if (code !== 0) throw new Error('the server could not be built');
    const platform = new Platform(await freePort());
    const env = { ...process.env, ...settingsOf(services, platform.port) };
    for (const main of ['dist/apps/api/main.js', 'dist/apps/worker/main.js']) {
      platform.processes.push(
        spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'inherit'] }),
      );
    }
    await platform.answers();
    return platform;
  }

  get apiPid(): number {
    return this.processes[0]?.pid ?? 0;
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.processes.map(async (each) => {
        if (each.exitCode !== null) return;
        each.kill('SIGTERM');
        await once(each, 'exit');
      }),
    );
  }

  private async answers(): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      const ready = await fetch(`http://127.0.0.1:${this.port}/api/health/ready`).catch(() => null);
      if (ready?.ok) return;
      await pause(200);
    }
    throw new Error('the api does not answer');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
