import 'reflect-metadata';
import { Config } from '@libs/platform';
import { createApi } from './http/create-api';

async function main(): Promise<void> {
  const config = new Config(process.env);
  const app = await createApi(config);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
