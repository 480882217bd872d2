import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Config, dataSourceOptions } from '@libs/platform';
import { migrations } from './migrations';

/** Brings the schema up to date (`migrate`) or takes the last step back (`migrate down`). */
async function main(direction: string | undefined): Promise<void> {
  const source = new DataSource({ ...dataSourceOptions(new Config(process.env)), migrations: migrations() });
  await source.initialize();
  try {
    if (direction === 'down') await source.undoLastMigration({ transaction: 'none' });
    else {
      const done = await source.runMigrations({ transaction: 'none' });
      for (const { name } of done) process.stdout.write(`migrated ${name}\n`);
    }
  } finally {
    await source.destroy();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`The database could not be migrated: ${String(error)}\n`);
  process.exit(1);
});
