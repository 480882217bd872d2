import { fromBuffer } from 'yauzl';
import { Refused } from '@libs/platform';

const mostEntries = 1000;
/** 300 kB of zip can hold 700 MB of zeros; what a list unpacks to is known before anything is unpacked. */
const mostUnpackedBytes = 64 * 1024 * 1024;

/** Refuses an archive that is no workbook, is broken or unpacks to too much. Reads the directory only. */
export async function checkArchive(bytes: Buffer): Promise<void> {
  const refused = (code: string) => new Refused(code, 'This file cannot be taken as a roster.');
  const listed = await listArchive(bytes).catch(() => {
    throw refused('roster.file-damaged');
  });
  if (listed.entries > mostEntries || listed.unpackedBytes > mostUnpackedBytes)
    throw refused('roster.file-unpacked-size');
  if (!listed.isWorkbook) throw refused('roster.file-type');
}

interface Listing {
  entries: number;
  unpackedBytes: number;
  isWorkbook: boolean;
}

function listArchive(bytes: Buffer): Promise<Listing> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const listing: Listing = { entries: zip.entryCount, unpackedBytes: 0, isWorkbook: false };
      zip.on('error', reject);
      zip.on('end', () => resolve(listing));
      zip.on('entry', (entry) => {
        listing.unpackedBytes += entry.uncompressedSize;
        listing.isWorkbook ||= entry.fileName === 'xl/workbook.xml';
        if (listing.unpackedBytes > mostUnpackedBytes) resolve(listing);
        else zip.readEntry();
      });
      if (zip.entryCount > mostEntries) resolve(listing);
      else zip.readEntry();
    });
  });
}
