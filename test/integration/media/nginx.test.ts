import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { grantedFolder } from '@libs/media/delivery/grant.rule';

const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path));
const secret = 'the-signing-key-of-this-test-run-0123456789';
const inDocker = join(__dirname, '../../../docker/nginx');
const segment = 'a segment of video, long enough to ask for a part of it';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The template of the container, filled in as the container's start does it. */
async function filledIn(values: Record<string, string>): Promise<string> {
  const template = await readFile(join(inDocker, 'site.conf.template'), 'utf8');
  return template.replace(/\$\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
}

// Only where nginx is installed: on one machine the platform does without it.
(nginx ? describe : describe.skip)('nginx in front of the platform', () => {
  let home: string;
  let address: string;
  let server: ChildProcess;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'jiaxue-nginx-'));
    const files = {
      'media/packages/package-1/master.m3u8': '#EXTM3U\n',
      'media/packages/package-1/v360/1.m4s': segment,
      'media/packages/package-2/master.m3u8': '#EXTM3U\n',
      'media/certificates/one.vtt': 'private',
      'web/index.html': '<title>家学</title>',
      'web/assets/app-1a2b.js': 'export {};',
    };
    for (const [path, contents] of Object.entries(files)) {
      await mkdir(join(home, path, '..'), { recursive: true });
      await writeFile(join(home, path), contents);
    }
    await cp(join(inDocker, 'snippets'), join(home, 'snippets'), { recursive: true });
    const listen = `127.0.0.1:${await freePort()}`;
    const site = await filledIn({
      LISTEN: listen,
      ACCESS_LOG: join(home, 'access.log'),
      API_ADDRESS: `127.0.0.1:${await freePort()}`,
      WEB_ROOT: join(home, 'web'),
      MEDIA_ROOT: join(home, 'media'),
      MEDIA_SIGNING_KEY: secret,
    });
    await writeFile(join(home, 'site.conf'), site);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (part) => `${part}_temp_path ${home}/${part};`,
    );
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const http = `http { include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')} include site.conf; }`;
    await writeFile(
      join(home, 'nginx.conf'),
      `${user} daemon off; pid ${home}/nginx.pid; events {} ${http}\n`,
    );
    const line = ['-p', home, '-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')];
    await promisify(execFile)(nginx as string, ['-t', ...line]);
    server = spawn(nginx as string, line, { stdio: 'ignore' });
    address = `http://${listen}`;
    await untilUp(`${address}/nginx-health`);
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true, force: true });
  });

  async function untilUp(url: string): Promise<void> {
    for (;;) {
      const answer = await fetch(url).catch(() => null);
      if (answer?.ok) return;
      if (server.exitCode !== null) throw new Error(await readFile(join(home, 'error.log'), 'utf8'));
    }
  }

  /** An address as the api signs it. */
  function signed(packageId: string, grantee = 'person-1', secondsLeft = 600): string {
    const expires = Math.floor(Date.now() / 1000) + secondsLeft;
    return address + grantedFolder({ expires, grantee, packageId }, secret);
  }

  it('serves a lecture to whom the api gave the address, segments for ever and playlists fresh', async () => {
    const playlist = await fetch(`${signed('package-1')}/master.m3u8`);
    expect(playlist.status).toBe(200);
    expect(playlist.headers.get('content-type')).toBe('application/vnd.apple.mpegurl');
    expect(playlist.headers.get('cache-control')).toBe('private, no-cache');
    const whole = await fetch(`${signed('package-1')}/v360/1.m4s`);
    expect(await whole.text()).toBe(segment);
    expect(whole.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(whole.headers.get('etag')).toBeTruthy();
  });

  it('serves ranges', async () => {
    const part = await fetch(`${signed('package-1')}/v360/1.m4s`, { headers: { range: 'bytes=2-8' } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe(segment.slice(2, 9));
  });

  it('refuses a changed, an expired and an unsigned address', async () => {
    const good = signed('package-1');
    for (const bad of [
      good.replace('person-1', 'person-2'),
      good.replace('package-1', 'package-2'),
      good.replace(/media\/\d+/, (folder) => `${folder}0`),
      signed('package-1', 'person-1', -5),
      `${address}/media/package-1`,
    ]) {
      expect((await fetch(`${bad}/master.m3u8`)).status).toBe(403);
    }
  });

  it('serves nothing but the files of the package', async () => {
    const good = signed('package-1');
    expect((await fetch(`${good}/%2e%2e/%2e%2e/certificates/one.vtt`)).status).toBe(403);
    expect((await fetch(`${good}/..%2f..%2fcertificates/one.vtt`)).status).toBe(403);
    expect((await fetch(`${good}/v360/2.m4s`)).status).toBe(404);
  });

  it('answers every address of the app with its page, and hides the metrics', async () => {
    const page = await fetch(`${address}/courses/1`);
    expect(await page.text()).toContain('家学');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await fetch(`${address}/assets/app-1a2b.js`)).headers.get('cache-control')).toContain(
      'immutable',
    );
    expect((await fetch(`${address}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${address}/api/metrics`)).status).toBe(404);
  });

  it('writes into its log when and how it answered, and nothing about who asked for what', async () => {
    await fetch(`${address}/join?code=K7MP-93QX&name=${encodeURIComponent('张三')}`);
    const log = await readFile(join(home, 'access.log'), 'utf8');
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(Object.keys(lines.at(-1) ?? {})).toEqual([
      'time',
      'requestId',
      'method',
      'status',
      'bytes',
      'seconds',
    ]);
    expect(log).not.toMatch(/K7MP|127\.0\.0\.1|join|name/);
  });
});
