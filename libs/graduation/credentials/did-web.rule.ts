/**
 * The did:web identifier of the installation under its public address (no trailing slash): `https://jiaxue.example` is
 * `did:web:jiaxue.example`, a port is written `%3A8443`, folders follow after colons.
 */
export function didOf(publicUrl: string): string {
  const { host, pathname } = new URL(publicUrl);
  const folders = pathname.split('/').filter((part) => part !== '');
  return ['did:web', host.replace(':', '%3A'), ...folders].join(':');
}
