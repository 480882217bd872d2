import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

const key = () => randomBytes(32).toString('base64');

/** A folder inside the run's own one, which goes with the run, also when a worker of it was killed. */
export function temporaryFolder(purpose: string): string {
  const { TEST_FOLDER } = process.env;
  if (!TEST_FOLDER) throw new Error('The services of this run are not there');
  return mkdtempSync(join(TEST_FOLDER, `${purpose}-`));
}

/** Environment of a platform on the run's own services, with secrets of its own. */
export function settings(database: string, more: Record<string, string> = {}): Record<string, string> {
  const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env;
  if (!TEST_DATABASE_URL || !TEST_REDIS_URL) throw new Error('The services of this run are not there');
  const url = new URL(TEST_DATABASE_URL);
  url.pathname = `/${database}`;
  return {
    NODE_ENV: 'test',
    PORT: '0',
    PUBLIC_URL: 'http://jiaxue.test',
    DATABASE_URL: url.toString(),
    DATABASE_POOL: '12',
    REDIS_URL: TEST_REDIS_URL,
    REDIS_PREFIX: database.replaceAll('_', '-'),
    DATA_DIR: temporaryFolder('data'),
    PHONE_KEYS: `t1:${key()}`,
    PHONE_HASH_KEY: key(),
    CREDENTIAL_KEYS: `c1:${key()}`,
    MEDIA_SIGNING_KEY: key(),
    METRICS_TOKEN: 'a-token-for-tests',
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'fatal',
    ...(process.env.TEST_WEB_DIR ? { WEB_DIR: process.env.TEST_WEB_DIR } : {}),
    ...more,
  };
}
