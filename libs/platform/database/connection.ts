import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config';

/** How TypeORM reaches the database: UTC, four-byte text, ids and decimals as strings. */
export function dataSourceOptions(config: Pick<Config, 'databaseUrl' | 'databaseKind' | 'databasePool'>) {
  const url = new URL(config.databaseUrl);
  const socketPath = url.searchParams.get('socketPath');
  return {
    type: config.databaseKind,
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
