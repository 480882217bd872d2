import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import type { MigrationInterface } from 'typeorm';

const folder = join(__dirname, 'migrations');
const load = createRequire(__filename);

/** Every migration in the folder, in the order of the timestamps in their names. */
export function migrations(): (new () => MigrationInterface)[] {
  const files = readdirSync(folder).filter((file) => /^\d{13}-[a-z-]+\.(js|ts)$/.test(file));
  return files
    .sort()
    .flatMap((file) =>
      Object.values(load(join(folder, file)) as Record<string, new () => MigrationInterface>),
    );
}
