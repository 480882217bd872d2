import { createReadStream, createWriteStream, type Stats } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import { newId } from '../database/columns';

/** Files of the platform under relative keys such as `certificates/ab/cd.pdf`. */
@Injectable()
export class Storage {
  constructor(private readonly config: Config) {}

  /** @throws Error for a key that would leave the folder; keys are made by code, never by people. */
  pathOf(key: string): string {
    const clean = normalize(key);
    if (clean.startsWith('..') || clean.startsWith('/') || clean.includes('\0'))
      throw new Error('unusable key');
    return join(this.config.mediaDir, clean);
  }

  /** Written aside and moved when whole: nobody ever reads half a file. */
  async write(key: string, data: Buffer | string | Readable): Promise<void> {
    const target = this.pathOf(key);
    const aside = `${target}.${newId()}.part`;
    await mkdir(dirname(target), { recursive: true });
    try {
      await pipeline(
        data instanceof Buffer || typeof data === 'string' ? [data] : data,
        createWriteStream(aside),
      );
      await rename(aside, target);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  }

  /** Takes over a file or folder made elsewhere on this machine; replaces what the key held. */
  async moveIn(localPath: string, key: string): Promise<void> {
    const target = this.pathOf(key);
    await mkdir(dirname(target), { recursive: true });
    try {
      await rename(localPath, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      const aside = `${target}.${newId()}.part`;
      await cp(localPath, aside, { recursive: true });
      await rename(aside, target);
      await rm(localPath, { recursive: true, force: true });
    }
  }

  /** A whole file; only for what is known to be small. */
  read(key: string): Promise<Buffer> {
    return readFile(this.pathOf(key));
  }

  /** Bytes `start` to `end`, both inclusive; the whole file without them. */
  open(key: string, range: { start?: number; end?: number } = {}): Readable {
    return createReadStream(this.pathOf(key), range);
  }

  /** null when there is no such file. */
  async stat(key: string): Promise<Stats | null> {
    try {
      return await stat(this.pathOf(key));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw error;
    }
  }

  async exists(key: string): Promise<boolean> {
    return (await this.stat(key)) !== null;
  }

  /** Removes a file or a whole folder; nothing there is as good. */
  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { recursive: true, force: true });
  }
}
