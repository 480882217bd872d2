import { fromBuffer } from 'yauzl';

const mostEntries = 1000;
/** 300 kB of zip can hold 700 MB of zeros; what a workbook unpacks to is known before anything is unpacked. */
const mostUnpackedBytes = 64 * 1024 * 1024;

/** What is wrong with an archive that should be a workbook, or null. Reads its directory only. */
export function archiveFault(bytes: Buffer): Promise<'type' | 'damaged' | 'unpacked-size' | null> {
  return new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return resolve('damaged');
      if (zip.entryCount > mostEntries) return resolve('unpacked-size');
      let [unpacked, isWorkbook] = [0, false];
      zip.on('error', () => resolve('damaged'));
      zip.on('end', () => resolve(isWorkbook ? null : 'type'));
      zip.on('entry', (entry) => {
        unpacked += entry.uncompressedSize;
        isWorkbook ||= entry.fileName === 'xl/workbook.xml';
        if (unpacked > mostUnpackedBytes) resolve('unpacked-size');
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}
