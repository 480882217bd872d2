/** Expiry, grantee and signature in front of a package's files: /media/{expires}/{grantee}/{signature}/… */
const grant = /\/media\/[^/]+\/[^/]+\/[^/]+\//;

/** `url` of a file of the package with the grant of `signed`, the newest address handed out for it. */
export function currentAddress(url: string, signed: string): string {
  const newest = grant.exec(signed)?.[0];
  return newest ? url.replace(grant, newest) : url;
}

/** The list of the sound alone beside a package's first list. */
export const audioPlaylist = (master: string): string => master.replace(/master\.m3u8/, 'audio/index.m3u8');
