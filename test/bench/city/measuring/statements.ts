import type { Connection } from 'mysql2/promise';

/** What the api asked the database for one answer, word for word, from the server's own log. */
export async function statementsOf(database: Connection, ask: () => Promise<unknown>): Promise<string[]> {
  await database.query(`SET GLOBAL log_output = 'TABLE'`);
  await database.query('TRUNCATE mysql.general_log');
  await database.query('SET GLOBAL general_log = 1');
  await ask();
  await database.query('SET GLOBAL general_log = 0');
  const [rows] = await database.query(
    `SELECT CONVERT(argument USING utf8mb4) AS text FROM mysql.general_log
      WHERE command_type IN ('Query', 'Execute') AND thread_id <> CONNECTION_ID() ORDER BY event_time`,
  );
  return (rows as { text: string }[])
    .map(({ text }) => text.trim())
    .filter((text) => /^(SELECT|WITH)\b/i.test(text) && !/\boutbox\b/.test(text));
}

/** Milliseconds the same statements take one after the other, asked without any api. */
export async function timeOf(database: Connection, statements: string[]): Promise<number> {
  const begun = performance.now();
  for (const statement of statements) await database.query(statement);
  return performance.now() - begun;
}
