import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { NotFound, Refused, Storage, Transactions, type Caller } from '@libs/platform';
import sharp from 'sharp';
import { CourseRepository } from '../courses/course.repository';
import { DraftService } from '../courses/draft.service';
import { coverName, coverStorageKey } from './cover-key.rule';

export const coverMaxBytes = 10 * 1024 * 1024;

/** Pixels up to which an image is decoded: a small file may claim to be huge. */
const maxPixels = 50_000_000;

/** What is accepted: photographs and drawings made of pixels; an SVG is a program. */
const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff']);

/** The picture of a course, 16:9. */
@Injectable()
export class CoversService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftService,
    private readonly courses: CourseRepository,
    private readonly storage: Storage,
  ) {}

  /** Gives the draft this cover. @throws Refused `cover.not-an-image` */
  async set(caller: Caller, courseId: string, image: Buffer): Promise<void> {
    await this.transactions.run(async () => {
      const { draft } = await this.drafts.holdForWriting(caller, courseId);
      const cover = await asCover(image);
      const coverKey = `${createHash('sha256').update(cover).digest('hex').slice(0, 40)}.webp`;
      await this.storage.write(coverStorageKey(coverKey), cover);
      // The revision stays: a cover overwrites nothing that another author may be writing.
      await this.courses.changeVersion(draft.id, { coverKey });
    });
  }

  /** @throws NotFound */
  async open(name: string): Promise<{ content: Readable; bytes: number }> {
    const file = coverName.test(name) ? await this.storage.stat(coverStorageKey(name)) : null;
    if (!file) throw new NotFound();
    return { content: this.storage.open(coverStorageKey(name)), bytes: file.size };
  }
}

/** Turned upright, cropped to 960×540, as WebP without any metadata (place and device stay with the author). */
async function asCover(image: Buffer): Promise<Buffer> {
  try {
    const source = sharp(image, { limitInputPixels: maxPixels, failOn: 'error' });
    const { format } = await source.metadata();
    if (!formats.has(format)) throw new Error(`${format} is no format for covers`);
    return await source
      .rotate()
      .resize(960, 540, { fit: 'cover', position: 'attention' })
      .webp({ quality: 82 })
      .toBuffer();
  } catch {
    throw new Refused('cover.not-an-image', 'This file cannot be read as a picture; use JPEG, PNG or WebP.');
  }
}
