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
 * Works beside a running npm start on the same DATA_DIR (.data), or starts its database and queue for the time it takes;
 * where DATABASE_URL is set, on that installation.
 */
async function main() {
  const own = process.env.DATABASE_URL ? null : await ownServices(inProject(process.env.DATA_DIR || '.data'));
  try {
    const script = inProject('dist', 'apps/api/maintenance/recompute.js');
    const env = { NODE_ENV: 'production', ...process.env, LOG_LEVEL: 'error', ...own?.env };
    process.exitCode = await runToEnd(process.execPath, [script, ...process.argv.slice(2)], {
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

main().catch((error) => {
  showFailure(error);
  process.exit(1);
});
