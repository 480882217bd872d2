import type { Connection } from 'mysql2/promise';

/** One step of filling: numbered pieces, each committed with the note that it is done. */
export interface Step {
  name: string;
  pieces: number;
  fill(piece: number): Promise<void>;
}

const barWidth = 24;

/** Runs the steps, each from where an earlier run was stopped. */
export async function runSteps(database: Connection, steps: Step[]): Promise<void> {
  await database.query(
    'CREATE TABLE IF NOT EXISTS bench_steps (name VARCHAR(40) PRIMARY KEY, done INT NOT NULL) ENGINE=InnoDB',
  );
  for (const [index, step] of steps.entries()) {
    const begun = Date.now();
    for (let piece = await doneOf(database, step.name); piece < step.pieces; piece += 1) {
      await database.beginTransaction();
      await step.fill(piece);
      await database.query(
        'INSERT INTO bench_steps (name, done) VALUES (?, ?) ON DUPLICATE KEY UPDATE done = VALUES(done)',
        [step.name, piece + 1],
      );
      await database.commit();
      show(`${index + 1}/${steps.length} ${step.name}`, (piece + 1) / step.pieces, begun);
    }
  }
}

async function doneOf(database: Connection, name: string): Promise<number> {
  const [rows] = await database.query('SELECT done FROM bench_steps WHERE name = ?', [name]);
  return (rows as { done: number }[])[0]?.done ?? 0;
}

function show(what: string, share: number, begun: number): void {
  const full = Math.round(share * barWidth);
  const seconds = Math.round((Date.now() - begun) / 1000);
  const line = `${what.padEnd(26)} [${'█'.repeat(full)}${' '.repeat(barWidth - full)}] ${Math.floor(share * 100)} % ${seconds} s`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${share === 1 ? '\n' : ''}`);
  else if (share === 1) process.stderr.write(`${line}\n`);
}

/** Inserts plain rows by statements of at most a thousand. */
export async function insertRows(
  database: Connection,
  table: string,
  columns: string[],
  rows: unknown[][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) {
    await database.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [
      rows.slice(at, at + 1000),
    ]);
  }
}
