import { createHash, timingSafeEqual } from 'node:crypto';

/** Leave to read one package until an instant, given to one person. */
export interface Grant {
  /** Unix seconds. */
  expires: number;
  /** Whom it was given to: letters, digits, `-` and `_`. */
  grantee: string;
  packageId: string;
}

/**
 * The signature of a grant, as nginx's secure_link checks it without asking anybody:
 *
 *     location ~ ^/media/(?<expires>\d+)/(?<grantee>[\w-]+)/(?<signature>[\w-]+)/(?<package>[\w-]+)/(?<file>.+)$ {
 *       secure_link $signature,$expires;
 *       secure_link_md5 "$expires/$grantee/$package <MEDIA_SIGNING_KEY>";
 *       if ($secure_link != "1") { return 403; }
 *     }
 *
 * MD5 is what secure_link speaks; the secret stands at the end, so that lengthening the text forges nothing.
 */
export function signatureOf(grant: Grant, secret: string): string {
  return createHash('md5')
    .update(`${grant.expires}/${grant.grantee}/${grant.packageId} ${secret}`)
    .digest('base64url');
}

/** Address of the package's folder; relative addresses inside playlists inherit the grant. */
export function grantedFolder(grant: Grant, secret: string): string {
  return `/media/${grant.expires}/${grant.grantee}/${signatureOf(grant, secret)}/${grant.packageId}`;
}

/** Whether the signature is right and its time not over. */
export function isGranted(grant: Grant, signature: string, secret: string, now: Date): boolean {
  const right = Buffer.from(signatureOf(grant, secret));
  const given = Buffer.from(signature);
  return (
    given.length === right.length && timingSafeEqual(given, right) && grant.expires * 1000 > now.getTime()
  );
}

/**
 * Until when a grant for a recording of this length is good: six hours or twice its length, rounded up to a full
 * hour, so that a page loaded twice names the same addresses and finds its segments in the browser's cache.
 */
export function expiryOf(now: Date, durationSeconds: number): number {
  const until = now.getTime() / 1000 + Math.max(6 * 3600, durationSeconds * 2);
  return Math.ceil(until / 3600) * 3600;
}
