import { join } from 'node:path';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { figure, percent, say, table } from '../paper';
import { load, type LoadFigures, type LoadPlan } from '../rig/load';
import type { Rig, Served } from '../rig/rig';
import type { Audience } from './audience';
import { flushCost, rawWrites, tidy } from './database-limits';

const script = join(__dirname, 'bare-server.cjs');
export const mebibyte = 2 ** 20;

export interface Sizes {
  guardians: number;
  lessons: number;
  seconds: number;
  connections: number[];
}

/** Until Node has compiled what it does often: a steady load does not begin cold, neither here nor there. */
const warmUpSeconds = 3;

/** The limits and the platform one after the other, so that what else the machine does falls on both alike. */
export interface Turn {
  limits: Limits;
  alone: Map<number, LoadFigures>;
  /** At half of the highest load of one process: by one, and by two. */
  halves: LoadFigures[];
}

export async function oneTurn(rig: Rig, audience: Audience, apis: Served[], sizes: Sizes): Promise<Turn> {
  const limits = await measureLimits(rig, audience, sizes);
  const one = apis.slice(0, 1);
  const alone = await measureApi(rig, audience, one, sizes, sizes.connections);
  const rate = best(alone) / 2;
  const halves = [await halfLoad(rig, audience, one, sizes, rate)];
  const several = sizes.connections.filter((count) => count > 1);
  await measureApi(rig, audience, apis, sizes, several);
  halves.push(await halfLoad(rig, audience, apis, sizes, rate));
  return { limits, alone, halves };
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
  for (const connections of counts) {
    await prepare(rig, audience, apis);
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

/** Lectures of which nothing is seen yet, before processes that know everybody and have compiled what they do often. */
async function prepare(rig: Rig, audience: Audience, apis: Served[]): Promise<void> {
  await tidy(rig.database);
  for (const api of apis) {
    audience.greet();
    while (audience.met < 1) await load({ ...planOf(audience, [api], 64), seconds: 1 });
  }
  await load({ ...planOf(audience, apis, 64), seconds: warmUpSeconds });
}

export const planOf = (audience: Audience, apis: readonly Served[], connections: number) => ({
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

export const best = (figures: Map<number, LoadFigures> = new Map()) =>
  Math.max(...[...figures.values()].map((one) => one.perSecond));

async function halfLoad(
  rig: Rig,
  audience: Audience,
  apis: Served[],
  sizes: Sizes,
  rate: number,
): Promise<LoadFigures> {
  say(`The same at half of the highest load: ${figure(rate)} reports/s over 64 connections`);
  await prepare(rig, audience, apis);
  const plan = { ...planOf(audience, apis, 64), seconds: sizes.seconds, rate };
  const { figures, row } = await observed(rig, apis, plan);
  table([
    [...loadHead, ...costHead],
    [...loadRow(64, figures), ...row],
  ]);
  return figures;
}
