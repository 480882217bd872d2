import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { startMariadb } from './mariadb.mjs';
import { startRedis } from './redis.mjs';
import { socketFolder } from './socket-folder.mjs';
import { throwawayFolder } from './throwaway-folder.mjs';

/**
 * The database and the queue of one installation on one machine, started beside whatever else runs there.
 * The settings and the answer are described in services.d.mts.
 */
export async function startServices({
  dir,
  persist = true,
  durable = persist,
  revive = false,
  databaseName = 'jiaxue',
  log = () => undefined,
} = {}) {
  const home = dir ? resolve(dir) : persist ? resolve('.data') : throwawayFolder();
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const sockets = socketFolder(home);
  const settings = { dir: home, sockets, databaseName, durable, revive, log };
  const begun = await Promise.allSettled([startMariadb(settings), startRedis(settings)]);
  const failed = begun.find((one) => one.status === 'rejected');
  const started = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async (how) => {
    for (const { server } of started.toReversed()) await server.stop(how);
    if (!persist) rmSync(home, { recursive: true, force: true });
    if (!persist || sockets !== `${home}/run`) rmSync(sockets, { recursive: true, force: true });
  };
  if (failed) {
    await stop({ hard: true });
    throw failed.reason;
  }
  const [database, redis] = started;
  return {
    dir: home,
    databaseUrl: database.url,
    redisUrl: redis.url,
    database: database.server,
    redis: redis.server,
    stop,
  };
}
