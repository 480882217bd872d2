import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/settings';

interface Ended {
  code: number;
  said: string;
}

async function run(args: string[], env: Record<string, string>, uid?: number): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid && { uid }),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

/** `npm start`, on a machine whose path leads nowhere but there. */
const start = (env: Record<string, string>): Promise<Ended> =>
  run(['docker/embedded/start.mjs'], { PATH: aPath(), DATA_DIR: temporaryFolder('start'), ...env });

/** A folder of programs that has only these scripts, and what a script itself needs. */
function aPath(scripts: Record<string, string> = {}): string {
  const folder = temporaryFolder('path');
  chmodSync(folder, 0o755);
  for (const needed of ['sh', 'touch', 'chmod']) symlinkSync(join('/bin', needed), join(folder, needed));
  for (const [name, lines] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  }
  return folder;
}

/** The step that looks after the programs, alone: as root it never asks the real apt, nor touches the system's policy. */
async function programs(
  scripts: Record<string, string>,
  uid?: number,
): Promise<Ended & { policy: string; path: string }> {
  const home = temporaryFolder('programs');
  chmodSync(home, 0o755);
  cpSync('docker/embedded', join(home, 'embedded'), { recursive: true });
  const policy = join(home, 'policy-rc.d');
  const path = aPath(scripts);
  const script = `
    const { ensureSystemPackages } = await import('${home}/embedded/system-packages.mjs');
    process.getuid = () => ${uid ?? 0};
    await ensureSystemPackages({ policy: '${policy}' }).then(console.log, (error) => {
      console.log(error.message);
      process.exitCode = 1;
    });`;
  const env = { PATH: path, POLICY: policy };
  return { ...(await run(['--input-type=module', '-e', script], env)), policy, path };
}

describe('npm start on a machine', () => {
  it('that lacks programs and must not be changed names them, and the command that brings them', async () => {
    const { code, said } = await start({ SETUP_SYSTEM: '0', PORT: await freePort() });
    expect(code).toBe(1);
    expect(said).toMatch(/SETUP_SYSTEM=0 forbids/);
    expect(said).toMatch(/sudo apt-get install -y --no-install-recommends .*redis-server ffmpeg .*espeak-ng/);
    expect(said).not.toMatch(/^\s+at /mu);
  });

  it('whose port is taken says so before it does anything', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, said } = await start({ PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(said.trim()).toBe(
      `127.0.0.1:${port} is already taken by another program. Choose another one: PORT=3001 npm start`,
    );
    expect((await start({ PORT: 'eighty' })).said.trim()).toBe('PORT must be a number from 1 to 65535.');
  });

  it('whose data folder cannot be written says which one', async () => {
    const file = join(temporaryFolder('start'), 'a-file');
    writeFileSync(file, '');
    const { code, said } = await start({ DATA_DIR: join(file, 'data') });
    expect(code).toBe(1);
    expect(said.trim()).toMatch(/^The data folder .*a-file.data cannot be written \(ENOTDIR\)\./u);
  });

  it('on whose data it runs already says which process that is', async () => {
    const dir = temporaryFolder('start');
    mkdirSync(join(dir, 'run'));
    const lock = `
      const { takeLock } = await import('${process.cwd()}/docker/embedded/run-lock.mjs');
      takeLock('${dir}/run/start.lock');
      console.log('taken');
      setInterval(() => undefined, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', lock]);
    await once(other.stdout, 'data');
    const { code, said } = await start({ DATA_DIR: dir });
    other.kill();
    expect(code).toBe(1);
    expect(said).toContain(`already runs on ${dir} (process ${other.pid})`);
  });
});

describe('the programs that npm start needs', () => {
  const everything = [
    'mariadb-install-db',
    'my_print_defaults',
    'redis-server',
    'ffmpeg',
    'ffprobe',
    'espeak-ng',
  ];
  /** An apt that brings what it is asked for, and writes down how it was asked and whether services may start. */
  const apt = (brings: string[]): string => `
    folder="\${0%/*}"
    echo "$*" >> "$folder/asked"
    case "$*" in *install*)
      [ -x "$POLICY" ] && echo "no services" >> "$folder/asked"
      for program in ${brings.join(' ')}; do touch "$folder/$program"; chmod 755 "$folder/$program"; done
    esac`;

  it('are installed without the services that Debian would start, once', async () => {
    const { code, said, policy, path } = await programs({ 'apt-get': apt(everything) });
    expect(said).toMatch(/installed .*redis-server ffmpeg espeak-ng$/mu);
    expect(code).toBe(0);
    const asked = readFileSync(join(path, 'asked'), 'utf8');
    expect(asked).toMatch(/DPkg::Lock::Timeout=\d+ update\n/u);
    expect(asked).toMatch(/install -y --no-install-recommends .*redis-server.*\nno services\n$/u);
    expect(existsSync(policy)).toBe(false);
  });

  it('that apt cannot bring are named, with what to look at', async () => {
    const refused = await programs({ 'apt-get': 'echo "E: Unable to fetch"; exit 100' });
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/E: Unable to fetch/u);
    expect(refused.said).toMatch(/could not install .*redis-server.* above\. .*is this machine online/u);
    expect(existsSync(refused.policy)).toBe(false);
    const partly = await programs({ 'apt-get': apt(everything.slice(0, -1)) });
    expect(partly.said).toMatch(/Still missing after the installation: espeak-ng\.$/mu);
  });

  it('are asked for by name where there is no apt, or nobody who may use it', async () => {
    const byHand = /Please install: .*redis-server.* \(on Debian: sudo apt-get install/u;
    const without = await programs({});
    expect(without.said).toMatch(/there is no apt on this machine/u);
    expect(without.said).toMatch(byHand);
    const person = await programs({ 'apt-get': apt(everything) }, 1000);
    expect(person.said).toMatch(/only root may install them/u);
    expect(person.said).toMatch(byHand);
    expect(existsSync(join(person.path, 'asked'))).toBe(false);
  });

  it('leave a policy for services alone that is somebody else’s, and take away a forgotten one of ours', async () => {
    const folder = temporaryFolder('policy');
    const policy = join(folder, 'policy-rc.d');
    const forgotten = `${policy}.forgotten`;
    const script = (work: string): string[] => {
      const module = join(process.cwd(), 'docker/embedded/service-policy.mjs');
      const doors = `const { withoutStartingServices, tidyServicePolicy } = await import('${module}');`;
      return ['--input-type=module', '-e', `${doors} ${work}`];
    };
    const copy = `() => process.getBuiltinModule('fs').copyFileSync('${policy}', '${forgotten}')`;
    await run(
      script(`await withoutStartingServices(${copy}, '${policy}'); tidyServicePolicy('${forgotten}')`),
      {},
    );
    expect([policy, forgotten].map((one) => existsSync(one))).toEqual([false, true]);
    await run(script(`tidyServicePolicy('${forgotten}')`), {});
    expect(existsSync(forgotten)).toBe(false);
    writeFileSync(policy, '#!/bin/sh\nexit 101\n');
    await run(
      script(`await withoutStartingServices(() => undefined, '${policy}'); tidyServicePolicy('${policy}')`),
      {},
    );
    expect(readFileSync(policy, 'utf8')).toBe('#!/bin/sh\nexit 101\n');
  });
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}
