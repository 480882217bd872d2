import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { PhoneKeyRotation } from '@libs/identity';
import { ContactRotation } from '@libs/notifications';
import { Config, Redis } from '@libs/platform';
import { ApiModule } from '../api.module';

/** Seals all phone numbers under the first key of PHONE_KEYS; says counts and key names, never a number. */
async function main(): Promise<number> {
  const app = await NestFactory.createApplicationContext(ApiModule.with(new Config(process.env)), {
    logger: ['error', 'warn'],
  });
  try {
    const done = await app.get(PhoneKeyRotation).run();
    for (const { table, sealed, unopened } of done) {
      process.stdout.write(`${table}: ${sealed} sealed under the first key\n`);
      for (const [keyId, count] of Object.entries(unopened)) {
        process.stderr.write(`${table}: ${count} could not be opened with the key ${keyId}\n`);
      }
    }
    const contacts = await app.get(ContactRotation).run();
    process.stdout.write(`notice_contacts: ${contacts.sealed} sealed under the first key\n`);
    if (contacts.unopened > 0) {
      process.stderr.write(`notice_contacts: ${contacts.unopened} could not be opened\n`);
      return 1;
    }
    return done.some(({ unopened }) => Object.keys(unopened).length > 0) ? 1 : 0;
  } finally {
    app.get(Redis).disconnect();
    await app.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`The phone keys could not be rotated: ${String(error)}\n`);
    process.exit(1);
  },
);
