import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const base64Key = () => randomBytes(32).toString('base64');
const word = () => randomBytes(32).toString('base64url');

/** What each installation must have for itself. Losing PHONE_KEYS or PHONE_HASH_KEY means losing the phone numbers. */
const makers = {
  PHONE_KEYS: () => `k1:${base64Key()}`,
  PHONE_HASH_KEY: base64Key,
  CREDENTIAL_KEYS: () => `c1:${base64Key()}`,
  MEDIA_SIGNING_KEY: word,
  METRICS_TOKEN: word,
};

const parse = (text) =>
  Object.fromEntries(
    text
      .split('\n')
      .map((line) => /^([A-Z_]+)=(.*)$/.exec(line.trim()))
      .filter((match) => match !== null)
      .map(([, name, value]) => [name, value]),
  );

/** Reads the installation's secrets; those that are not there yet are made and kept. Only the owner may read the file. */
export function installationSecrets(file, more = {}) {
  const known = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  const missing = Object.entries({ ...makers, ...more }).filter(([name]) => !known[name]);
  if (missing.length === 0) return known;
  const all = { ...known, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) };
  const lines = Object.entries(all).map(([name, value]) => `${name}=${value}`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(
    `${file}.new`,
    `# Secrets of this installation. Keep a copy in a safe place.\n${lines.join('\n')}\n`,
    {
      mode: 0o600,
    },
  );
  renameSync(`${file}.new`, file);
  return all;
}
