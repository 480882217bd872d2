import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { figure, say, sayMachine, spread, table } from '../paper';
import { load } from '../rig/load';
import { Rig, type Served } from '../rig/rig';
import { anAudience, type Audience } from './audience';
import { tidy } from './database-limits';
import { best, mebibyte, oneTurn, planOf, type Sizes, type Turn } from './turn';

const full: Sizes = { guardians: 5000, lessons: 1000, seconds: 6, connections: [1, 16, 64, 256] };
const short: Sizes = { guardians: 2000, lessons: 200, seconds: 2, connections: [1, 64] };

/** How many reports a second are committed, beside what the same machine does when nothing is kept. */
async function watch(): Promise<void> {
  const { sizes, minutes, turns } = readOptions();
  sayMachine();
  const rig = await Rig.start();
  try {
    const audience = await anAudience(rig, sizes.guardians, sizes.lessons);
    say(`${sizes.guardians} guardians before ${sizes.lessons} lectures, parts in random order\n`);
    const apis = [await rig.api(), await rig.api()];
    const taken: Turn[] = [];
    for (let turn = 1; turn <= turns; turn++) {
      if (turns > 1) say(`— turn ${turn} of ${turns} —\n`);
      taken.push(await oneTurn(rig, audience, apis, sizes));
    }
    sayRatios(taken);
    if (minutes > 0) await overTime(rig, audience, apis, minutes, best(taken.at(-1)?.alone) / 2);
    say(`load average after: ${loadavg().map(figure).join(' ')}`);
  } finally {
    await rig.stop();
  }
}

function sayRatios(turns: readonly Turn[]): void {
  const at64 = ({ alone }: Turn) => alone.get(64)?.perSecond ?? NaN;
  const fastify = ({ limits }: Turn) => limits.fastify.get(64)?.perSecond ?? NaN;
  const raw = ({ limits }: Turn) => limits.raw.get(64) ?? NaN;
  const share = (part: (turn: Turn) => number, whole: (turn: Turn) => number) =>
    spread(turns.map((turn) => (100 * part(turn)) / whole(turn)));
  say(turns.length > 1 ? `Ratios, the middle of ${turns.length} turns (least to most)` : 'Ratios');
  say(`  reports at 64 connections: ${spread(turns.map(at64))} a second`);
  say(`  … of bare Fastify: ${share(at64, fastify)} % (goal 60 %)`);
  say(`  … of raw upserts of 64 reports a commit: ${share(at64, raw)} %`);
  say(`  those raw upserts, nothing else on the machine, of bare Fastify: ${share(raw, fastify)} %`);
  for (const at of [0, 1]) {
    const p99 = spread(turns.map(({ halves }) => halves[at]?.p99 ?? NaN));
    say(`  p99 at half of the highest load, ${at + 1} api process${at ? 'es' : ''}: ${p99} ms (goal 60 ms)`);
  }
  sayLone(turns);
  say();
}

function sayLone(turns: readonly Turn[]): void {
  const lone = turns[0]?.alone.get(1)?.p50;
  const flushMs = turns[0]?.limits.flushMs ?? NaN;
  if (lone === undefined) return;
  say(`  a lone report: ${figure(lone)} ms, of it ${figure(flushMs)} ms the flush;`);
  say(`  on a disk that flushes in 5 ms it would be ${figure(lone - flushMs + 5)} ms`);
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
    await tidy(rig.database);
    const plan = planOf(audience, apis, 64);
    const { perSecond, p99 } = await load({ ...plan, seconds: (minutes * 60) / parts, rate });
    rows.push([((part * minutes) / parts).toFixed(1), perSecond, p99, rig.memoryBytes(apis) / mebibyte]);
  }
  say(`Memory over ${minutes} minutes at ${figure(rate)} reports/s, ${apis.length} api processes`);
  table(rows);
}

/**
 * `--quick` for a look (no figures to quote), `--connections 64,256` for other loads than 1, 16, 64 and 256,
 * `--seconds 20` for how long each is measured, `--turns 3` for how often all of it, `--minutes 10` for memory over
 * time at the end.
 */
function readOptions(): { sizes: Sizes; minutes: number; turns: number } {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      connections: { type: 'string' },
      seconds: { type: 'string' },
      turns: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '0' },
    },
  });
  const sizes = values.quick ? short : full;
  const connections = values.connections?.split(',').map(Number) ?? sizes.connections;
  const seconds = Number(values.seconds ?? sizes.seconds);
  return {
    sizes: { ...sizes, connections, seconds },
    minutes: Number(values.minutes),
    turns: Number(values.turns),
  };
}

watch().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
