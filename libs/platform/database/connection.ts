import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import { createPool, type Pool, type PoolOptions } from 'mysql2';
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

/** Everywhere the same: UTC, four-byte text. */
const manners = { charset: 'utf8mb4_unicode_ci', timezone: 'Z', supportBigNumbers: true };
const connectTimeout = 5000;

function addressOf(databaseUrl: string) {
  const url = new URL(databaseUrl);
  const socketPath = url.searchParams.get('socketPath');
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    ...(socketPath ? { socketPath } : {}),
  };
}

/** How TypeORM reaches the database; ids and decimals come as strings. */
export function dataSourceOptions(config: Pick<Config, 'databaseUrl' | 'databaseKind' | 'databasePool'>) {
  const { user: username, ...address } = addressOf(config.databaseUrl);
  return {
    type: config.databaseKind,
    driver,
    username,
    ...address,
    ...manners,
    synchronize: false,
    poolSize: config.databasePool,
    extra: { connectTimeout, maxIdle: config.databasePool },
  } satisfies DataSourceOptions;
}

export function connectionOptions(config: Config): TypeOrmModuleOptions {
  return { ...dataSourceOptions(config), autoLoadEntities: true, retryAttempts: 5, retryDelay: 1000 };
}

/** Connections apart from TypeORM's, opened when they are first needed. */
export function ownPool(config: Config, options: PoolOptions): Pool {
  return driver.createPool({ ...addressOf(config.databaseUrl), ...manners, connectTimeout, ...options });
}
