import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from './settings';

export interface DemoAccount {
  role: string;
  name: string;
  phone: string;
  password: string;
  unitName: string;
}

/** The platform as `npm start` runs it: own database, queue, api and worker, in processes of their own. */
export class Stack {
  readonly dir = temporaryFolder('stack');
  private said = '';
  private starter: ChildProcess | undefined;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when the page answers. */
  async start(env: Record<string, string> = {}): Promise<void> {
    this.said = '';
    this.port ||= await freePort();
    const starter = spawn(process.execPath, ['docker/embedded/start.mjs'], {
      env: {
        ...process.env,
        SETUP_SYSTEM: '0',
        DATA_DIR: this.dir,
        PORT: String(this.port),
        NODE_ENV: 'production',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.starter = starter;
    for (const stream of [starter.stdout, starter.stderr])
      stream.on('data', (text) => (this.said += String(text)));
    await this.until(() => this.said.includes('answers at'), 'the page to answer');
  }

  get accounts(): DemoAccount[] {
    const file = join(this.dir, 'demo-accounts.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
  }

  /** The first account with this role (in this unit). */
  account(role: string, unitName = ''): DemoAccount {
    const found = this.accounts.find(
      (account) => account.role === role && account.unitName.includes(unitName),
    );
    if (!found) throw new Error(`no demo account is a ${role} of ${unitName}`);
    return found;
  }

  /** What the start has printed so far. */
  get output(): string {
    return this.said;
  }

  async stop(): Promise<void> {
    if (!this.starter || this.starter.exitCode !== null) return;
    this.starter.kill('SIGTERM');
    await once(this.starter, 'exit');
  }

  /** Waits for something in other processes, which tell nobody when it is so. */
  async until(isSo: () => boolean | Promise<boolean>, what: string, seconds = 240): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!(await isSo())) {
      if (this.starter?.exitCode !== null && this.starter?.exitCode !== undefined) {
        throw new Error(`npm start ended while the test waited for ${what}:\n${this.said}`);
      }
      if (Date.now() > end) throw new Error(`${what} did not happen within ${seconds} s:\n${this.said}`);
      await pause(200);
    }
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
