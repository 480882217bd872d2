/** Expiry, grantee and signature in front of a package's files: /media/{expires}/{grantee}/{signature}/… */
const grant = /\/media\/[^/]+\/[^/]+\/[^/]+\//;

/** `url` of a file of the package with the grant of `signed`, the newest address handed out for it. */
export function currentAddress(url: string, signed: string): string {
  const newest = grant.exec(signed)?.[0];
  return newest ? url.replace(grant, newest) : url;
}
