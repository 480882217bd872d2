import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { installationSecrets } from './embedded/secrets.mjs';

/** Writes docker/.env with fresh secrets for compose.yaml; what stands there already is kept. */
const word = () => randomBytes(24).toString('base64url');
const file = fileURLToPath(new URL('.env', import.meta.url));

installationSecrets(file, {
  PUBLIC_URL: () => process.env.PUBLIC_URL ?? 'http://localhost:8080',
  DATABASE_PASSWORD: word,
  REDIS_PASSWORD: word,
});
console.log(`${file} is there. PUBLIC_URL in it must be the address under which people reach the platform.`);
