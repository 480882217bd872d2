import { schoolYearOf, schoolYearStarting, type Database } from '@libs/platform';

const hourMs = 3_600_000;

/** Whoever works in the city was appointed, and the platform's standard was here, a month before the first families joined. */
export async function dateBack(database: Database, now: Date): Promise<void> {
  const running = Number(schoolYearOf(now).code.slice(0, 4));
  const at = new Date(schoolYearStarting(running - 2).from.getTime() - (30 * 24 - 10) * hourMs);
  for (const table of ['role_grants', 'rating_standards'])
    await database.execute(`UPDATE ${table} SET created_at = ?`, [at]);
}
