import type { Database } from '@libs/platform';

/** Writes many rows of one table in statements of at most 500; names of tables and columns come from code. */
export async function insertRows(
  database: Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    await database.execute(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [
      rows.slice(at, at + 500),
    ]);
  }
}
