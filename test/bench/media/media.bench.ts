import { readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newId } from '@libs/platform';
import { grantedFolder } from '../../../libs/media/delivery/grant.rule';
import { figure, percent, say, sayMachine, table } from '../paper';
import { load } from '../rig/load';
import { freePort, Rig } from '../rig/rig';
import { firstFrame } from './first-frame';
import { anNginx } from './nginx';
import { aRecording, packageIt, plainRun, type Packaging, type Took } from './packaging';

const mebibyte = 2 ** 20;
const connections = 16;
/** Of the plain run and of ours. */
const turns = 3;

/** Making a lecture, and handing it out, beside what plain ffmpeg and nginx do on the same machine. */
async function media(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
  sayMachine();
  const rig = await Rig.start();
  try {
    const packageId = newId();
    const root = join(rig.services.dir, 'media', 'packages');
    await packaging(rig.services.dir, join(root, packageId), values.quick ? 8 : 40);
    const api = await rig.api();
    const expires = Math.floor(Date.now() / 1000) + 3600;
    const granted = grantedFolder({ expires, grantee: newId(), packageId }, rig.env.MEDIA_SIGNING_KEY ?? '');
    await delivery(rig, api, { root, packageId, granted }, values.quick ? 2 : 8);
    const frames = await firstFrame(
      `http://127.0.0.1:${api.port}`,
      `${granted}/master.m3u8`,
      values.quick ? 3 : 9,
    );
    const median = frames[frames.length >> 1] ?? NaN;
    say(`First frame at 1.6 Mbit/s and 150 ms, page loaded, by hls.js in Chromium:`);
    say(`  ${figure(median)} ms (median of ${frames.length}; ${frames.map(figure).join(', ')})`);
  } finally {
    await rig.stop();
  }
}

/** In turns, so that what else the machine does falls on both alike; of each the middle one counts. */
async function packaging(home: string, folder: string, seconds: number): Promise<void> {
  const source = await aRecording(home, seconds);
  const [plain, ours]: [Took[], Packaging[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    plain.push(await plainRun(source, join(home, `plain-${turn}`)));
    ours.push(await packageIt(source, turn === 0 ? folder : join(home, `ours-${turn}`)));
  }
  const [alone, whole] = [middleRun(plain), middleRun(ours)];
  say(`Packaging ${seconds} s of 720p on ${cpus().length} cores, the middle of ${turns} turns`);
  table([
    ['', 'processor seconds', 'seconds by the clock'],
    ['one plain ffmpeg, the ladder only', alone.processor, alone.clock],
    ['ours, with sound-only, storyboard and poster', whole.processor, whole.clock],
  ]);
  const [work, clock] = [whole.processor / alone.processor, whole.clock / alone.clock];
  say(`  ours takes ${figure(work)} × the plain run, ${figure(clock)} × by the clock (goal 1.1)`);
  say(`  it can be watched after ${figure(middle(ours, ({ playable }) => playable))} s\n`);
}

function middleRun(runs: readonly Took[]): Took {
  return { clock: middle(runs, ({ clock }) => clock), processor: middle(runs, ({ processor }) => processor) };
}

function middle<T>(runs: readonly T[], pick: (run: T) => number): number {
  return runs.map(pick).sort((a, b) => a - b)[runs.length >> 1] ?? NaN;
}

interface Packaged {
  root: string;
  packageId: string;
  granted: string;
}

async function delivery(
  rig: Rig,
  api: { port: number; pid: number },
  { root, packageId, granted }: Packaged,
  seconds: number,
): Promise<void> {
  const file = largestSegment(join(root, packageId));
  const size = statSync(join(root, packageId, file)).size;
  const ask = (path: string) => ({
    text: `GET ${path} HTTP/1.1\r\nHost: bench\r\n\r\n`,
    answered: () => undefined,
  });
  const measured = async (port: number, path: string, cpu: () => number) => {
    await load({ ports: [port], connections, seconds: 0.5, next: () => ask(path) });
    const before = cpu();
    const figures = await load({ ports: [port], connections, seconds, next: () => ask(path) });
    const others = [...figures.others].map(([status, times]) => `${times} × ${status}`).join(' ') || '0';
    const each = ((cpu() - before) * 1e6) / (figures.perSecond * seconds);
    return {
      perSecond: figures.perSecond,
      row: [figures.perSecond * (size / mebibyte), figures.p99, each, others],
    };
  };
  say(
    `Delivery of one segment of ${figure(size / 1024)} KiB over ${connections} connections, one process each`,
  );
  const ours = await measured(api.port, `${granted}/${file}`, () => rig.cpuSeconds([api]).api);
  const port = await freePort();
  const nginx = await anNginx(join(rig.services.dir, 'nginx'), root, port);
  const theirs = nginx && (await measured(port, `/${packageId}/${file}`, () => nginx.cpu()));
  await nginx?.stop();
  table([
    ['', 'segments/s', 'MiB/s', 'p99 ms', 'CPU µs each', 'not 2xx'],
    ['api, signature checked', ours.perSecond, ...ours.row],
    ...(theirs ? [['nginx sendfile', theirs.perSecond, ...theirs.row]] : []),
  ]);
  if (theirs) say(`  the api delivers ${percent(ours.perSecond, theirs.perSecond)} of nginx (goal 50 %)\n`);
  else say('  nginx is not installed: no limit to compare with\n');
}

/** Of the finest picture: what most of the bytes of an evening are. */
function largestSegment(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.m4s'),
  );
  const sizes = files.map((name) => ({ name, size: statSync(join(folder, name)).size }));
  return sizes.sort((a, b) => b.size - a.size)[0]?.name ?? '';
}

media().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
