import sharp from 'sharp';
import { Refused } from '../errors/problem';

/** Bytes; phones take photos of three to ten million. */
export const photoMaxBytes = 15 * 1024 * 1024;

/** Pixels up to which an image is decoded: a small file may claim to be huge. */
const mostPixels = 80_000_000;
const longestSide = 1600;

/** What is made of pixels, whatever the file is called; an SVG is a program. */
const photographs = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff']);

export interface Photo {
  /** WebP without any metadata. */
  content: Buffer;
  width: number;
  height: number;
}

/**
 * A photograph turned upright and at most 1600 pixels long. Judged by content; place, device and time stay with the sender.
 * @throws Refused `photo.not-a-photo`
 */
export async function photoOf(bytes: Buffer): Promise<Photo> {
  try {
    const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
    const { format } = await source.metadata();
    if (!photographs.has(format)) throw new Error(`${format} is no format for photos`);
    const { data, info } = await source
      .rotate()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch {
    throw new Refused('photo.not-a-photo', 'This file cannot be read as a photo.', {
      errors: [{ field: 'file', code: 'photo.not-a-photo', message: 'use JPEG, PNG or WebP' }],
    });
  }
}
