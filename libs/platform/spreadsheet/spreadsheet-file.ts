import { StreamableFile } from '@nestjs/common';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** A spreadsheet to be saved under a name, which may be Chinese (RFC 6266). */
export function spreadsheetFile(content: Buffer, name: string, format: keyof typeof types): StreamableFile {
  return new StreamableFile(content, {
    type: types[format],
    disposition: `attachment; filename="list.${format}"; filename*=UTF-8''${encodeURIComponent(name)}.${format}`,
  });
}
