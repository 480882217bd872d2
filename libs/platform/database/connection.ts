import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import { createPool, type PoolOptions } from 'mysql2';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config';

/**
 * mysql2, whose every connection lives in UTC before anything is asked of it: what the database fills in by itself
 * (CURRENT_TIMESTAMP) must be UTC too, whatever zone a server of the city's own is set to.
 */
const driver = {
  createPool: (options: PoolOptions) => {
    const pool = createPool(options);
    pool.on('connection', (connection) =>
      connection.query(`SET time_zone = '+00:00'`, (error) => {
        if (error) connection.destroy();
      }),
    );
    return pool;
  },
};

/** How TypeORM reaches the database: UTC, four-byte text, ids and decimals as strings. */
export function dataSourceOptions(config: Pick<Config, 'databaseUrl' | 'databaseKind' | 'databasePool'>) {
  const url = new URL(config.databaseUrl);
  const socketPath = url.searchParams.get('socketPath');
  return {
    type: config.databaseKind,
    driver,
    host: url.hostname,
    port: Number(url.port || 3306),
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    ...(socketPath ? { socketPath } : {}),
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    supportBigNumbers: true,
    synchronize: false,
    poolSize: config.databasePool,
    extra: { connectTimeout: 5000, maxIdle: config.databasePool },
  } satisfies DataSourceOptions;
}

export function connectionOptions(config: Config): TypeOrmModuleOptions {
  return { ...dataSourceOptions(config), autoLoadEntities: true, retryAttempts: 5, retryDelay: 1000 };
}
