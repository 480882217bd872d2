import { join } from 'node:path';
import { runToEnd } from './program.mjs';
import { inProject, project } from './project.mjs';
import { takeLock } from './run-lock.mjs';
import { installationSecrets } from './secrets.mjs';
import { startServices } from './services.mjs';
import { socketFolder } from './socket-folder.mjs';
import { showFailure } from './steps.mjs';

/**
 * npm run recompute [-- --apply]: compares what is derived with what it is derived from, and with --apply puts it right.
 * npm run verify-ledger [-- --record-missing] [-- --anchor=NUMBER:HASH]: works the evidence ledger's hashes out again.
 * npm run verify-log [-- --anchor=NUMBER:HASH]: works the hashes of the log of states out again.
 * npm run verify-cycle [-- --cycle=CODE] [-- --export=FILE]: works a frozen cycle out again from its inputs, and writes them
 * down; with -- --file=FILE it reads such a file and needs no installation.
 * npm run rotate-phone-keys: seals all phone numbers under the first key of PHONE_KEYS.
 * Each works beside a running npm start on the same DATA_DIR (.data), or starts its database and queue for the time it takes;
 * where DATABASE_URL is set, on that installation.
 */
async function main(command, ...words) {
  const isAlone = words.some((word) => word.startsWith('--file='));
  const own =
    process.env.DATABASE_URL || isAlone
      ? null
      : await ownServices(inProject(process.env.DATA_DIR || '.data'));
  try {
    const script = inProject('dist', 'apps/api/maintenance', `${command}.js`);
    const env = { NODE_ENV: 'production', ...process.env, LOG_LEVEL: 'error', ...own?.env };
    process.exitCode = await runToEnd(process.execPath, [script, ...words], {
      cwd: project,
      env,
    });
  } finally {
    await own?.release();
  }
}

async function ownServices(dir) {
  const lock = takeLock(join(dir, 'run', 'start.lock'));
  const secrets = { DATA_DIR: dir, ...installationSecrets(join(dir, 'secrets.env')) };
  if (lock.holder) {
    const sockets = socketFolder(dir);
    const databaseUrl = `mysql://root@localhost/jiaxue?socketPath=${join(sockets, 'mysql.sock')}`;
    const redisUrl = join(sockets, 'redis.sock');
    return { env: { ...secrets, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl }, release: () => undefined };
  }
  const services = await startServices({ dir });
  const release = async () => {
    await services.stop();
    lock.release();
  };
  return { env: { ...secrets, DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl }, release };
}

main(...process.argv.slice(2)).catch((error) => {
  showFailure(error);
  process.exit(1);
});
