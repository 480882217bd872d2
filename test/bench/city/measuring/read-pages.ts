import type { Connection } from 'mysql2/promise';
import type { MeasuredPage } from './pages';
import { processorSeconds } from './processor';
import { spreadOf, type Requests, type Spread } from './requests';
import { statementsOf, timeOf } from './statements';

export interface PageFigures {
  name: string;
  statements: number;
  bytes: number;
  cost: Cost;
  api: Spread;
  /** The same statements without the api: what the database alone allows. */
  sql: Spread;
}

/** Milliseconds of processor time one answer takes. */
export interface Cost {
  api: number;
  database: number;
}

const readers = 2;
const costed = 40;
const longest = 15_000;

/** What the api asks for each page, of a few of those who open it; taken while nothing else runs. */
export async function learnStatements(
  database: Connection,
  requests: Requests,
  page: MeasuredPage,
): Promise<string[][]> {
  const found: string[][] = [];
  for (const { account, path } of page.asks.slice(0, 6)) {
    const warm = await requests.get(path, account.cookie);
    if (warm.status !== 200) throw new Error(`${path}: ${warm.status} ${warm.body}`);
    found.push(await statementsOf(database, () => requests.get(path, account.cookie)));
  }
  return found;
}

/** What one answer costs in processor time, on the average of some; taken while nothing else runs. */
export async function costOf(
  requests: Requests,
  page: MeasuredPage,
  pids: { api: number; database: number },
): Promise<Cost> {
  const used = () => ({ api: processorSeconds(pids.api), database: processorSeconds(pids.database) });
  const before = used();
  for (let turn = 0; turn < costed; turn += 1) {
    const ask = page.asks[turn % page.asks.length];
    if (ask) await requests.get(ask.path, ask.account.cookie);
  }
  const after = used();
  const each = (of: 'api' | 'database'): number => ((after[of] - before[of]) * 1000) / costed;
  return { api: each('api'), database: each('database') };
}

/** Opens the page again and again from several connections, then asks the database for the same alone. */
export async function readPage(
  database: Connection,
  requests: Requests,
  page: MeasuredPage,
  known: { statements: string[][]; cost: Cost },
  times: number,
): Promise<PageFigures> {
  const { statements, cost } = known;
  const end = performance.now() + longest;
  const api: number[] = [];
  let next = 0;
  let bytes = 0;
  const reader = async (): Promise<void> => {
    while (next < times && performance.now() < end) {
      const ask = page.asks[next % page.asks.length];
      next += 1;
      if (!ask) return;
      const answer = await requests.get(ask.path, ask.account.cookie);
      if (answer.status !== 200) throw new Error(`${ask.path}: ${answer.status} ${answer.body}`);
      bytes = answer.body.length;
      api.push(answer.milliseconds);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
  const sql: number[] = [];
  const sqlEnd = performance.now() + longest / 3;
  for (let turn = 0; turn < times / 4 && performance.now() < sqlEnd; turn += 1) {
    sql.push(await timeOf(database, statements[turn % statements.length] ?? []));
  }
  const longestList = Math.max(...statements.map((each) => each.length));
  return { name: page.name, statements: longestList, bytes, cost, api: spreadOf(api), sql: spreadOf(sql) };
}
