import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Config, Storage } from '@libs/platform';

/** Of files asked for once only the name is remembered. */
const namesRemembered = 10_000;
const largestBytes = 8 * 1024 * 1024;

/**
 * Segments that several people are watching, kept in memory up to `MEDIA_MEMORY_BYTES`: reading the same megabyte from
 * the disk for each of them costs more than sending it. From the second request on, so that a lecture only one person
 * watches is streamed and takes no room.
 */
@Injectable()
export class HotSegments {
  private readonly asked = new LRUCache<string, true>({ max: namesRemembered });
  private readonly kept: LRUCache<string, Buffer, string>;

  constructor(storage: Storage, config: Config) {
    this.kept = new LRUCache<string, Buffer, string>({
      maxSize: config.mediaMemoryBytes,
      maxEntrySize: largestBytes,
      sizeCalculation: (bytes) => Math.max(1, bytes.length),
      fetchMethod: (_name, _stale, { context: key }) => storage.read(key),
    });
  }

  /** The file's bytes, or null when it is better streamed. `version` changes when the file does; `size` in bytes. */
  async find(key: string, version: string, size: number): Promise<Buffer | null> {
    const name = `${key} ${version}`;
    if (size > largestBytes) return null;
    if (!this.kept.has(name) && !this.asked.has(name)) {
      this.asked.set(name, true);
      return null;
    }
    return (await this.kept.fetch(name, { context: key })) ?? null;
  }
}
