import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@libs/platform';
import { migrations } from '../../apps/api/database/migrations';

const prepared = new Map<string, Promise<void>>();

/** Makes an empty database with all migrations, once a process for each name. */
export function prepareDatabase(name: string, url: string): Promise<void> {
  let work = prepared.get(name);
  if (!work) {
    work = migrate(name, url);
    prepared.set(name, work);
  }
  return work;
}

async function migrate(name: string, url: string): Promise<void> {
  const server = new URL(url);
  server.pathname = '/mysql';
  const admin = new DataSource(optionsOf(server.toString()));
  await admin.initialize();
  await admin.query(`CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await admin.destroy();
  const source = new DataSource({ ...optionsOf(url), migrations: migrations() });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'none' });
  } finally {
    await source.destroy();
  }
}

function optionsOf(databaseUrl: string) {
  return dataSourceOptions({ databaseUrl, databaseKind: 'mariadb', databasePool: 2 });
}
