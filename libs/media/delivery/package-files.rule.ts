const types: Record<string, string> = {
  m3u8: 'application/vnd.apple.mpegurl',
  m4s: 'video/iso.segment',
  mp4: 'video/mp4',
  jpg: 'image/jpeg',
  vtt: 'text/vtt; charset=utf-8',
};

/** Key of a file (or, without one, of the folder) of a package in the storage. */
export function packageKey(packageId: string, file = ''): string {
  return file ? `packages/${packageId}/${file}` : `packages/${packageId}`;
}

/** `name.ext` or `folder/name.ext` with plain names only: nothing that could lead out of a package gets this far. */
export function isPackageFile(file: string): boolean {
  return /^(?:[a-z0-9]+\/)?[A-Za-z0-9_-]+\.(?:m3u8|m4s|mp4|jpg|vtt)$/.test(file);
}

export function contentTypeOf(file: string): string {
  return types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Segments never change once written; playlists, pictures and captions may be written again. */
export function keepsForever(file: string): boolean {
  return /\.(?:m4s|mp4)$/.test(file);
}
