import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '@libs/platform';
import { ApiModule } from './api.module';
import { adapter } from './http/create-api';
import { openApiDocument } from './http/openapi-document';

/** Settings that let the modules be looked at; nothing is connected to. */
const unused = Buffer.alloc(32).toString('base64');
const settings = {
  DATABASE_URL: 'mysql://nobody@localhost/none',
  REDIS_URL: 'redis://localhost',
  PHONE_KEYS: `none:${unused}`,
  PHONE_HASH_KEY: unused,
  CREDENTIAL_KEYS: `none:${unused}`,
  MEDIA_SIGNING_KEY: unused,
  LOG_LEVEL: 'silent',
};

/** Writes the OpenAPI document to the file named on the command line, without a database. */
async function main(file: string): Promise<void> {
  const config = new Config(settings);
  const options = { preview: true, logger: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(config),
    adapter(config),
    options,
  );
  await writeFile(file, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
}

main(process.argv[2] ?? 'openapi.json').then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
