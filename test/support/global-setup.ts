import type { Services } from '../../docker/embedded/services.mjs';

const kept = globalThis as { jiaxueServices?: Services };

/** A private MariaDB and a private Redis for this run, gone with it. */
export default async function globalSetup(): Promise<void> {
  // Jest sets up every project that it was not told to leave out; they share one pair.
  if (kept.jiaxueServices) return;
  const { startServices } = await import('../../docker/embedded/services.mjs');
  kept.jiaxueServices = await startServices({ persist: false });
  process.env.TEST_FOLDER = kept.jiaxueServices.dir;
  process.env.TEST_DATABASE_URL = kept.jiaxueServices.databaseUrl;
  process.env.TEST_REDIS_URL = kept.jiaxueServices.redisUrl;
}
