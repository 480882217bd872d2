import { existsSync } from 'node:fs';
import { Redis } from 'ioredis';
import { createConnection } from 'mysql2/promise';
import { type Services, startServices } from '../../../docker/embedded/services.mjs';

describe('the private database and queue of one machine', () => {
  let services: Services;

  beforeAll(async () => {
    services = await startServices({ persist: false, durable: true });
  });
  afterAll(() => services.stop());

  async function inDatabase<T>(statement: string): Promise<T> {
    const connection = await createConnection(services.databaseUrl);
    try {
      const [rows] = await connection.query(statement);
      return rows as T;
    } finally {
      await connection.end();
    }
  }

  async function inRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(services.redisUrl);
    try {
      return await work(redis);
    } finally {
      redis.disconnect();
    }
  }

  it('keep what they acknowledged when they are killed, and start again on the same data', async () => {
    await inDatabase('CREATE TABLE kept (words VARCHAR(40))');
    await inDatabase("INSERT INTO kept VALUES ('家长学校 㛃𬀩·')");
    await inRedis((redis) => redis.set('kept', '1'));

    for (const service of [services.database, services.redis]) {
      process.kill(service.pid as number, 'SIGKILL');
      await service.restart();
    }

    expect(await inDatabase('SELECT words FROM kept')).toEqual([{ words: '家长学校 㛃𬀩·' }]);
    expect(await inRedis((redis) => redis.get('kept'))).toBe('1');
  });

  it('flush each commit, and keep every waiting job', async () => {
    const [row] = await inDatabase<{ flush: number; collation: string; zone: string }[]>(
      'SELECT @@innodb_flush_log_at_trx_commit AS flush, @@collation_server AS collation, @@time_zone AS zone',
    );
    expect(row).toEqual({ flush: 1, collation: 'utf8mb4_unicode_ci', zone: '+00:00' });
    expect(await inRedis((redis) => redis.config('GET', 'maxmemory-policy'))).toContain('noeviction');
    expect(await inRedis((redis) => redis.config('GET', 'appendonly'))).toContain('yes');
  });

  it('listen on no network address', async () => {
    const [row] = await inDatabase<{ closed: number }[]>('SELECT @@skip_networking AS closed');
    expect(row?.closed).toBe(1);
    expect(await inRedis((redis) => redis.config('GET', 'port'))).toContain('0');
  });

  it('leave nothing behind when a throw-away pair stops', async () => {
    const others = await startServices({ persist: false });
    const { dir } = others;
    await others.stop();
    expect(existsSync(dir)).toBe(false);
    expect(others.database.pid).toBeUndefined();
    expect(others.redis.pid).toBeUndefined();
  });
});
