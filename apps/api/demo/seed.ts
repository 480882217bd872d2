import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { Config } from '@libs/platform';
import { accountsFileOf, seedCity } from './seed-city';

/** Fills an empty installation with the demo city; does nothing the second time. */
async function main(): Promise<void> {
  const config = new Config(process.env);
  const accounts = accountsFileOf(config.dataDir);
  if (existsSync(accounts)) return;
  await seedCity(config, accounts, (text) => process.stdout.write(`${text}\n`));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      `The demo city could not be made: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exit(1);
  },
);
