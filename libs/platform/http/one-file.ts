import type { FastifyRequest } from 'fastify';
import { Malformed, TooLarge } from '../errors/problem';

const tooLargeFile = (): TooLarge => new TooLarge('file.too-large', 'The file is too large.');

/**
 * The one file of a multipart request.
 * @throws Malformed `file` without one; TooLarge `file.too-large`, or what a noun says instead
 */
export async function oneFile(
  request: FastifyRequest,
  mostBytes: number,
  tooLarge: () => TooLarge = tooLargeFile,
): Promise<{ name: string; bytes: Buffer }> {
  const missing = { field: 'file', code: 'required', message: 'Send one file as multipart/form-data.' };
  if (!request.isMultipart()) throw new Malformed([missing]);
  const part = await request.file({ limits: { fileSize: mostBytes, files: 1 }, throwFileSizeLimit: false });
  if (!part) throw new Malformed([missing]);
  const bytes = await part.toBuffer();
  if (part.file.truncated) throw tooLarge();
  return { name: nameOf(part.filename), bytes };
}

/** How the OpenAPI document describes such a form. */
export const fileForm = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

/** The last part of a path, at most 120 characters, with nothing that could leave a header or a folder. */
function nameOf(filename: string): string {
  const last = filename.split(/[/\\]/).at(-1) ?? '';
  return (
    [...last]
      .filter((sign) => sign >= ' ' && sign !== '"')
      .join('')
      .slice(-120) || 'file'
  );
}
