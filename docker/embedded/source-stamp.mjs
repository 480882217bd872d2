import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject } from './project.mjs';

function* filesBelow(path) {
  if (!existsSync(inProject(path))) return;
  if (statSync(inProject(path)).isFile()) {
    yield path;
    return;
  }
  const entries = readdirSync(inProject(path)).sort();
  for (const entry of entries) yield* filesBelow(`${path}/${entry}`);
}

/** A fingerprint of files and folders by content: times of files lie after a checkout. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => [...filesBelow(path)])) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inProject(file)))
      .update('\0');
  }
  return hash.digest('hex');
}

export function readStamp(path) {
  try {
    return readFileSync(inProject(path), 'utf8');
  } catch {
    return null;
  }
}

export function writeStamp(path, value) {
  mkdirSync(dirname(inProject(path)), { recursive: true });
  writeFileSync(inProject(path), value);
}
