import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServices, type Services } from '../../../docker/embedded/services.mjs';
import { say } from '../paper';
import { connect, fillCity } from './filling/fill-city';
import type { PlannedCity } from './filling/units';
import { pagesOf, type MeasuredPage } from './measuring/pages';
import { Platform } from './measuring/platform';
import { countFigures, measureRating, type RatingFigures } from './measuring/rating';
import { sayRating } from './measuring/rating-figures';
import { costOf, learnStatements, readPage, type Cost, type PageFigures } from './measuring/read-pages';
import { Requests, type Spread } from './measuring/requests';
import { Writers } from './measuring/writers';

const { values } = parseArgs({
  options: {
    /** 1 is a whole city: 2,045 schools. */
    scale: { type: 'string', default: '0.01' },
    /** Reports a second while pages are read. */
    reports: { type: 'string', default: '40' },
    times: { type: 'string', default: '400' },
    only: { type: 'string' },
    /** Words that the names of the pages to be read contain, e.g. `district,pyramid`. */
    page: { type: 'string', default: '' },
  },
});

async function main(): Promise<void> {
  const scale = Number(values.scale);
  if (!(scale > 0 && scale <= 3)) throw new Error('--scale is a number above 0; 1 is a whole city');
  const dir = `.cache/city-${scale}`;
  const services = await startServices({ dir, log: say });
  // What was filled is kept; only the servers must not outlive this program.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void services.stop().then(() => process.exit(130)));
  }
  try {
    const plan = await fillCity(services.databaseUrl, scale);
    if (values.only === 'fill') return;
    await sayCounts(services);
    const rating = values.only === 'pages' ? null : await rate(services, plan);
    const pages = values.only === 'rating' ? null : await read(services, plan);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'figures.json'), JSON.stringify({ scale, rating, pages }, null, 2));
  } finally {
    await services.stop();
  }
}

async function sayCounts(services: Services): Promise<void> {
  const database = await connect(services.databaseUrl);
  const tables = ['pupils', 'people', 'lesson_progress', 'learning_days', 'enrolments'];
  const counts: string[] = [];
  for (const table of tables) {
    const [rows] = await database.query(`SELECT COUNT(*) AS count FROM ${table}`);
    counts.push(`${table} ${(rows as { count: number }[])[0]?.count.toLocaleString('en')}`);
  }
  say(`${counts.join(' · ')} · ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}`);
  await database.end();
}

async function rate(services: Services, plan: PlannedCity): Promise<RatingFigures> {
  const database = await connect(services.databaseUrl);
  try {
    const figures = await measureRating(services, database, plan, { figures: true });
    sayRating(figures);
    return figures;
  } finally {
    await database.end();
  }
}

async function read(services: Services, plan: PlannedCity) {
  const database = await connect(services.databaseUrl);
  await countFigures(services, database, plan);
  const platform = await Platform.start(services);
  const requests = new Requests(platform.port);
  try {
    const words = values.page.split(',');
    const pages = (await pagesOf(database, plan)).filter(({ name }) =>
      words.some((word) => name.includes(word)),
    );
    const pids = { api: platform.apiPid, database: services.database.pid ?? 0 };
    const known = new Map<MeasuredPage, { statements: string[][]; cost: Cost }>();
    for (const page of pages) {
      const statements = await learnStatements(database, requests, page);
      known.set(page, { statements, cost: await costOf(requests, page, pids) });
    }
    const writers = await Writers.seat(database, requests);
    writers.begin(Number(values.reports));
    say(`milliseconds; load of the machine ${loadavg()[0]?.toFixed(1)}`);
    say(
      `${'page'.padEnd(22)} asks   bytes | processor api  db | api p50    p95   most | sql p50    p95 | api/sql`,
    );
    const figures: PageFigures[] = [];
    for (const [page, about] of known) {
      const found = await readPage(database, requests, page, about, Number(values.times));
      figures.push(found);
      say(lineOf(found));
    }
    const reports = await writers.stop();
    say(`reports meanwhile: ${reports.count}, p50 ${ms(reports.p50)} p95 ${ms(reports.p95)} ms`);
    return { pages: figures, reports };
  } finally {
    requests.close();
    await database.end();
    await platform.stop();
  }
}

const ms = (value: number): string => value.toFixed(1).padStart(6);

function lineOf({ name, statements, bytes, cost, api, sql }: PageFigures): string {
  const of = (spread: Spread): string => `${ms(spread.p50)} ${ms(spread.p95)}`;
  const over = api.p95 > 100 ? '  p95 over 100' : '';
  const start = `${name.padEnd(22)} ${String(statements).padStart(4)} ${String(bytes).padStart(7)}`;
  const processor = `${cost.api.toFixed(1).padStart(9)} ${cost.database.toFixed(1).padStart(7)}`;
  return `${start} | ${processor} |  ${of(api)} ${ms(api.most)} |  ${of(sql)} | ${(api.p50 / sql.p50).toFixed(1).padStart(5)}${over}`;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
