import { fromBuffer } from 'yauzl';

const mostEntries = 1000;
/** 300 kB of zip can hold 700 MB of zeros; what a file unpacks to is known before anything is unpacked. */
const mostUnpackedBytes = 64 * 1024 * 1024;

/** The part that makes an archive a file of its kind. */
const parts = { workbook: 'xl/workbook.xml', text: 'word/document.xml' };

/** A text with programs in it is no text. */
const program = /^word\/.*vbaProject/i;

/** What is wrong with an archive that should be a file of this kind, or null. Reads its directory only. */
export function archiveFault(
  bytes: Buffer,
  kind: keyof typeof parts,
): Promise<'type' | 'damaged' | 'unpacked-size' | null> {
  return new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return resolve('damaged');
      if (zip.entryCount > mostEntries) return resolve('unpacked-size');
      let [unpacked, isKind, isProgram] = [0, false, false];
      zip.on('error', () => resolve('damaged'));
      zip.on('end', () => resolve(isKind && !isProgram ? null : 'type'));
      zip.on('entry', (entry) => {
        unpacked += entry.uncompressedSize;
        isKind ||= entry.fileName === parts[kind];
        isProgram ||= program.test(entry.fileName);
        if (unpacked > mostUnpackedBytes) resolve('unpacked-size');
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}
