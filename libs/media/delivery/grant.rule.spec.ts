import { createHash } from 'node:crypto';
import { expiryOf, grantedFolder, isGranted, signatureOf, type Grant } from './grant.rule';

const secret = 'a secret of the installation, long enough';
const grant: Grant = { expires: 1_800_000_000, grantee: 'person-1', packageId: 'package-1' };
const before = new Date(1_799_999_999_000);

describe('a grant', () => {
  it('is signed the way nginx checks it', () => {
    const expected = createHash('md5').update(`1800000000/person-1/package-1 ${secret}`).digest('base64');
    expect(signatureOf(grant, secret)).toBe(
      expected.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    );
    expect(grantedFolder(grant, secret)).toBe(
      `/media/1800000000/person-1/${signatureOf(grant, secret)}/package-1`,
    );
  });

  it('holds until its instant and not after', () => {
    const signature = signatureOf(grant, secret);
    expect(isGranted(grant, signature, secret, before)).toBe(true);
    expect(isGranted(grant, signature, secret, new Date(1_800_000_000_000))).toBe(false);
  });

  it.each([
    ['another person', { ...grant, grantee: 'person-2' }],
    ['another package', { ...grant, packageId: 'package-2' }],
    ['a later end', { ...grant, expires: grant.expires + 1 }],
  ])('is not good for %s', (_name, other) => {
    expect(isGranted(other, signatureOf(grant, secret), secret, before)).toBe(false);
  });

  it('is not good with another secret or a signature of another length', () => {
    expect(isGranted(grant, signatureOf(grant, 'other'), secret, before)).toBe(false);
    expect(isGranted(grant, '', secret, before)).toBe(false);
  });

  it('outlives the recording, and stays the same within the hour', () => {
    const at = new Date('2026-11-21T10:10:00Z');
    expect(expiryOf(at, 600)).toBe(new Date('2026-11-21T17:00:00Z').getTime() / 1000);
    expect(expiryOf(new Date('2026-11-21T10:50:00Z'), 600)).toBe(expiryOf(at, 600));
    expect(expiryOf(at, 5 * 3600)).toBe(new Date('2026-11-21T21:00:00Z').getTime() / 1000);
  });
});
