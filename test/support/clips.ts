import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, truncate, copyFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = join(tmpdir(), 'jiaxue-test-clips');

export interface ClipWish {
  /** Seconds of picture. */
  seconds?: number;
  size?: string;
  rate?: number;
  /** Seconds of sound, 0 for none; the picture's length by default. */
  soundSeconds?: number;
  /** Last part of the file name. */
  as?: string;
  /** More arguments for the encoder. */
  encode?: string[];
  /** Filter on the test picture. */
  filter?: string;
}

/** Path of a small real clip, made by ffmpeg and kept for the next test that wants the same. */
export async function aClip(wish: ClipWish = {}): Promise<string> {
  const { seconds = 2, size = '320x240', rate = 25, as = 'mp4', encode = [], filter } = wish;
  const sound = wish.soundSeconds ?? seconds;
  return made(as, JSON.stringify(wish), (path) => {
    const picture = ['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=${rate}:duration=${seconds}`];
    const tone = sound > 0 ? ['-f', 'lavfi', '-i', `sine=frequency=330:duration=${sound}`] : [];
    return [...picture, ...tone, ...(filter ? ['-vf', filter] : []), ...encode, path];
  });
}

/** A clip without any picture. */
export function aSound(wish: { seconds?: number; as?: string } = {}): Promise<string> {
  const { seconds = 2, as = 'mp3' } = wish;
  return made(as, `sound${seconds}`, (path) => [
    '-f',
    'lavfi',
    '-i',
    `sine=frequency=330:duration=${seconds}`,
    path,
  ]);
}

/** Made from other clips or by hand-set arguments; `{out}` stands for its own path. */
export function aClipBy(as: string, args: string[]): Promise<string> {
  return made(as, args.join('\n'), (path) => args.map((arg) => (arg === '{out}' ? path : arg)));
}

/** The first part of a clip, as an upload that was broken off leaves it. */
export async function cutOff(path: string, share: number): Promise<string> {
  const target = path.replace(/(\.\w+)$/, `-cut${Math.round(share * 100)}$1`);
  await copyFile(path, target);
  await truncate(target, Math.floor((await readFile(path)).length * share));
  return target;
}

/** Any bytes under any name. */
export async function aFile(name: string, contents: string | Buffer): Promise<string> {
  const folder = join(cache, createHash('sha1').update(contents).digest('hex').slice(0, 12));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), contents);
  return join(folder, name);
}

async function made(as: string, key: string, argumentsFor: (path: string) => string[]): Promise<string> {
  await mkdir(cache, { recursive: true });
  const name = createHash('sha1').update(`${as}\n${key}`).digest('hex').slice(0, 16);
  const target = join(cache, `${name}.${as}`);
  if (existsSync(target)) return target;
  // Made aside and moved: tests of several processes may want the same clip at once.
  const aside = join(cache, `${name}-${process.pid}.${as}`);
  await run('ffmpeg', ['-hide_banner', '-v', 'error', '-y', ...argumentsFor(aside)]);
  await rename(aside, target);
  return target;
}
