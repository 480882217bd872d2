import sharp from 'sharp';
import { archiveFault } from '../archive/office-archive';
import { Refused } from '../errors/problem';

/** Bytes; a certificate photographed with a phone takes three to six million. */
export const paperMaxBytes = 10 * 1024 * 1024;

/** Pixels up to which an image is decoded: a small file may claim to be huge. */
const mostPixels = 50_000_000;

/** What a scan or photograph is made of; an SVG is a program. */
const photographs = new Set(['jpeg', 'png', 'webp', 'heif', 'tiff']);

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document that people have on paper, or would print: a certificate, rules, minutes. */
export interface Paper {
  /** As the sender called it, without a path. */
  name: string;
  type: 'application/pdf' | 'image/jpeg' | typeof word;
  bytes: Buffer;
}

/**
 * A PDF as it is, or a picture turned upright and without metadata (place and device stay with the sender). Judged by
 * content; what the file is called or said to be counts for nothing.
 * @throws Refused `paper.not-pdf-or-image`
 */
export async function paperOf(name: string, bytes: Buffer): Promise<Paper> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return { name, type: 'application/pdf', bytes };
  try {
    const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
    const { format } = await source.metadata();
    if (!photographs.has(format)) throw new Error(`${format} is no photograph`);
    const upright = source.rotate().resize(2400, 2400, { fit: 'inside', withoutEnlargement: true });
    return { name, type: 'image/jpeg', bytes: await upright.jpeg({ quality: 85 }).toBuffer() };
  } catch {
    throw new Refused('paper.not-pdf-or-image', 'This file is neither a PDF nor a picture.', {
      errors: [{ field: 'file', code: 'paper.not-pdf-or-image', message: 'is neither a PDF nor a picture' }],
    });
  }
}

/**
 * A paper, or a text as word processors write it (.docx) without programs in it.
 * @throws Refused `paper.not-a-document`
 */
export async function documentOf(name: string, bytes: Buffer): Promise<Paper> {
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') {
    return paperOf(name, bytes).catch(() => Promise.reject(notADocument()));
  }
  if ((await archiveFault(bytes, 'text')) !== null) throw notADocument();
  return { name, type: word, bytes };
}

const notADocument = () =>
  new Refused('paper.not-a-document', 'This file is neither a PDF, a picture nor a .docx text.', {
    errors: [
      { field: 'file', code: 'paper.not-a-document', message: 'is neither a PDF, a picture nor a .docx' },
    ],
  });
