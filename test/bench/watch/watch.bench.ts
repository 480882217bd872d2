import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { figure, percent, say, sayMachine, table } from '../paper';
import { load, type LoadFigures, type LoadPlan } from '../rig/load';
import { Rig, type Served } from '../rig/rig';
import { anAudience, type Audience } from './audience';
import { flushCost, rawWrites, tidy } from './database-limits';

const script = join(__dirname, 'bare-server.cjs');
const mebibyte = 2 ** 20;

interface Sizes {
  guardians: number;
  lessons: number;
  seconds: number;
  connections: number[];
}

/** Until Node has compiled what it does often: a steady load does not begin cold, neither here nor there. */
const warmUpSeconds = 3;

const full: Sizes = { guardians: 5000, lessons: 1000, seconds: 6, connections: [1, 16, 64, 256] };
const short: Sizes = { guardians: 2000, lessons: 200, seconds: 2, connections: [1, 64] };

/** How many reports a second are committed, beside what the same machine does when nothing is kept. */
async function watch(): Promise<void> {
  const { sizes, minutes } = readOptions();
  sayMachine();
  const rig = await Rig.start();
  try {
    const audience = await anAudience(rig, sizes.guardians, sizes.lessons);
    say(`${sizes.guardians} guardians before ${sizes.lessons} lectures, parts in random order\n`);
    const limits = await measureLimits(rig, audience, sizes);
    const one = [await rig.api()];
    const alone = await measureApi(rig, audience, one, sizes, sizes.connections);
    const half = await halfLoad(rig, audience, one, sizes, alone);
    const two = [...one, await rig.api()];
    await measureApi(
      rig,
      audience,
      two,
      sizes,
      sizes.connections.filter((count) => count > 1),
    );
    sayRatios(limits, alone, half);
    if (minutes > 0) await overTime(rig, audience, two, minutes, best(alone) / 2);
    say(`load average after: ${loadavg().map(figure).join(' ')}`);
  } finally {
    await rig.stop();
  }
}

interface Limits {
  fastify: Map<number, LoadFigures>;
  raw: Map<number, number>;
  flushMs: number;
}

async function measureLimits(rig: Rig, audience: Audience, sizes: Sizes): Promise<Limits> {
  const fastify = await bareLoads(rig, audience, sizes, 'fastify', 'bare Fastify, parses the same JSON');
  await bareLoads(rig, audience, sizes, 'node', 'bare Node, answers the same POST');
  say('Limit: the four multi-row upserts of a batch, flushed at commit, one connection, nothing else');
  const raw = new Map<number, number>();
  const database = await rig.connect();
  for (const batch of [1, 16, 64, 256]) {
    raw.set(batch, await rawWrites(database, audience.viewers, batch, sizes.seconds));
  }
  await tidy(database);
  await database.end();
  table([['reports a commit', 'reports/s'], ...[...raw].map(([batch, rate]) => [String(batch), rate])]);
  const flushMs = flushCost(rig.services.dir);
  say(`Limit: one fdatasync of 4 KiB in the database's folder takes ${figure(flushMs)} ms (median)\n`);
  return { fastify, raw, flushMs };
}

async function bareLoads(rig: Rig, audience: Audience, sizes: Sizes, kind: string, name: string) {
  say(`Limit: ${name}`);
  const served = await rig.bare(script, kind);
  const found = new Map<number, LoadFigures>();
  const rows = [];
  await load({ ...planOf(audience, [served], 64), seconds: warmUpSeconds });
  for (const connections of sizes.connections) {
    const plan = { ...planOf(audience, [served], connections), seconds: sizes.seconds };
    const cpu = rig.cpuSeconds([served]).api;
    const figures = await load(plan);
    found.set(connections, figures);
    const each = ((rig.cpuSeconds([served]).api - cpu) * 1e6) / (figures.perSecond * plan.seconds);
    rows.push([...loadRow(connections, figures), each]);
  }
  await served.stop();
  table([[...loadHead, 'CPU µs each'], ...rows]);
  return found;
}

const costHead = [
  'api CPU',
  'db CPU',
  'api µs each',
  'db µs each',
  'load CPU',
  'commits/s',
  'MiB',
  'not 2xx',
];
const loadHead = ['connections', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'longest'];

function loadRow(
  connections: number,
  { perSecond, p50, p95, p99, longest }: LoadFigures,
): (string | number)[] {
  return [String(connections), perSecond, p50, p95, p99, longest];
}

async function measureApi(rig: Rig, audience: Audience, apis: Served[], sizes: Sizes, counts: number[]) {
  say(`Reports, each answered after its commit: ${apis.length} api process${apis.length > 1 ? 'es' : ''}`);
  const found = new Map<number, LoadFigures>();
  const rows = [];
  for (const api of apis) {
    audience.greet();
    while (audience.met < 1) await load({ ...planOf(audience, [api], 64), seconds: 1 });
    await load({ ...planOf(audience, [api], 64), seconds: warmUpSeconds });
  }
  for (const connections of counts) {
    const { figures, row } = await observed(rig, apis, {
      ...planOf(audience, apis, connections),
      seconds: sizes.seconds,
    });
    found.set(connections, figures);
    rows.push([...loadRow(connections, figures), ...row]);
  }
  table([[...loadHead, ...costHead], ...rows]);
  return found;
}

const planOf = (audience: Audience, apis: readonly Served[], connections: number) => ({
  ports: apis.map(({ port }) => port),
  connections,
  next: () => audience.next(),
});

/** A load with what it costs: processor seconds a second, commits a second, memory. */
async function observed(rig: Rig, apis: Served[], plan: LoadPlan) {
  const [cpu, own, commits] = [rig.cpuSeconds(apis), process.cpuUsage(), await commitsOf(rig.database)];
  const begun = performance.now();
  const figures = await load(plan);
  const seconds = (performance.now() - begun) / 1000;
  const after = rig.cpuSeconds(apis);
  const { user, system } = process.cpuUsage(own);
  const row = [
    percent(after.api - cpu.api, seconds),
    percent(after.database - cpu.database, seconds),
    ((after.api - cpu.api) * 1e6) / (figures.perSecond * seconds),
    ((after.database - cpu.database) * 1e6) / (figures.perSecond * seconds),
    percent((user + system) / 1e6, seconds),
    ((await commitsOf(rig.database)) - commits) / seconds,
    rig.memoryBytes(apis) / mebibyte,
    [...figures.others].map(([status, times]) => `${times} × ${status}`).join(' ') || '0',
  ];
  return { figures, row };
}

async function commitsOf(database: Connection): Promise<number> {
  const [rows] = await database.query<RowDataPacket[]>(`SHOW GLOBAL STATUS LIKE 'Com_commit'`);
  return Number(rows[0]?.Value ?? 0);
}

const best = (figures: Map<number, LoadFigures>) =>
  Math.max(...[...figures.values()].map((one) => one.perSecond));

async function halfLoad(
  rig: Rig,
  audience: Audience,
  apis: Served[],
  sizes: Sizes,
  alone: Map<number, LoadFigures>,
): Promise<LoadFigures> {
  const rate = best(alone) / 2;
  say(`The same at half of the highest load: ${figure(rate)} reports/s over 64 connections`);
  const plan = { ...planOf(audience, apis, 64), seconds: sizes.seconds, rate };
  const { figures, row } = await observed(rig, apis, plan);
  table([
    [...loadHead, ...costHead],
    [...loadRow(64, figures), ...row],
  ]);
  return figures;
}

function sayRatios(
  { fastify, raw, flushMs }: Limits,
  alone: Map<number, LoadFigures>,
  half: LoadFigures,
): void {
  const at64 = alone.get(64)?.perSecond ?? NaN;
  say('Ratios');
  say(`  at 64 connections: ${percent(at64, fastify.get(64)?.perSecond ?? NaN)} of bare Fastify (goal 60 %)`);
  say(`  at 64 connections: ${percent(at64, raw.get(64) ?? NaN)} of raw upserts of 64 reports a commit`);
  say(`  p99 at half of the highest load: ${figure(half.p99)} ms (goal 60 ms)`);
  const lone = alone.get(1)?.p50;
  if (lone !== undefined) {
    say(`  a lone report: ${figure(lone)} ms, of it ${figure(flushMs)} ms the flush;`);
    say(`  on a disk that flushes in 5 ms it would be ${figure(lone - flushMs + 5)} ms`);
  }
  say();
}

/** Memory under a steady load: it should end where it began. */
async function overTime(
  rig: Rig,
  audience: Audience,
  apis: Served[],
  minutes: number,
  rate: number,
): Promise<void> {
  const parts = Math.max(6, Math.round(minutes * 2));
  const rows: (string | number)[][] = [['minute', 'reports/s', 'p99 ms', 'MiB']];
  for (let part = 1; part <= parts; part++) {
    const plan = planOf(audience, apis, 64);
    const { perSecond, p99 } = await load({ ...plan, seconds: (minutes * 60) / parts, rate });
    rows.push([((part * minutes) / parts).toFixed(1), perSecond, p99, rig.memoryBytes(apis) / mebibyte]);
  }
  say(`Memory over ${minutes} minutes at ${figure(rate)} reports/s, ${apis.length} api processes`);
  table(rows);
}

/**
 * `--quick` for a look (no figures to quote), `--connections 64,256` for other loads than 1, 16, 64 and 256,
 * `--seconds 20` for how long each is measured, `--minutes 10` for memory over time at the end.
 */
function readOptions(): { sizes: Sizes; minutes: number } {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      connections: { type: 'string' },
      seconds: { type: 'string' },
      minutes: { type: 'string', default: '0' },
    },
  });
  const sizes = values.quick ? short : full;
  const connections = values.connections?.split(',').map(Number) ?? sizes.connections;
  const seconds = Number(values.seconds ?? sizes.seconds);
  return { sizes: { ...sizes, connections, seconds }, minutes: Number(values.minutes) };
}

watch().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
