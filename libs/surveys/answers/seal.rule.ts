import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';

/** The two keys of one survey, base64 of DER. The open one seals, the secret one opens. */
export interface SurveyKeys {
  open: string;
  secret: string;
}

const info = 'jiaxue survey sheet 1';
const tagBytes = 16;
const lengthBytes = 4;
/** An X25519 key in SPKI is this long, its raw 32 bytes stand at the end. */
const spkiBytes = 44;

export function newSurveyKeys(): SurveyKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    open: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    secret: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

/**
 * Seals a sheet so that only the survey's secret key opens it: X25519 with a key pair of its own for each sheet, HKDF-SHA256,
 * AES-256-GCM. Filled up to `size` bytes before, so that the length of what lies there tells nothing.
 * @throws Error when the sheet is longer than `size`
 */
export function seal(sheet: string, openKey: string, size: number): Buffer {
  const receiver = createPublicKey({ key: Buffer.from(openKey, 'base64'), format: 'der', type: 'spki' });
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const sender = publicKey.export({ type: 'spki', format: 'der' });
  const cipher = createCipheriv('aes-256-gcm', keyOf(privateKey, receiver, sender), nonce);
  const body = Buffer.concat([cipher.update(filledUp(sheet, size)), cipher.final()]);
  return Buffer.concat([sender, cipher.getAuthTag(), body]);
}

/** What was sealed. @throws Error for another key, or when a byte was changed */
export function unseal(sealed: Buffer, secretKey: string): string {
  const receiver = createPrivateKey({
    key: Buffer.from(secretKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const sender = sealed.subarray(0, spkiBytes);
  const senderKey = createPublicKey({ key: sender, format: 'der', type: 'spki' });
  const decipher = createDecipheriv('aes-256-gcm', keyOf(receiver, senderKey, sender), nonce);
  decipher.setAuthTag(sealed.subarray(spkiBytes, spkiBytes + tagBytes));
  const body = Buffer.concat([decipher.update(sealed.subarray(spkiBytes + tagBytes)), decipher.final()]);
  return body.subarray(lengthBytes, lengthBytes + body.readUInt32BE(0)).toString('utf8');
}

/** Every sheet has a key of its own, so the nonce may be the same. */
const nonce = Buffer.alloc(12);

function keyOf(privateKey: KeyObject, publicKey: KeyObject, sender: Buffer): Buffer {
  const shared = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', shared, sender, info, 32));
}

function filledUp(sheet: string, size: number): Buffer {
  const bytes = Buffer.from(sheet, 'utf8');
  if (bytes.length > size) throw new Error('The sheet is longer than its envelope');
  const filled = Buffer.alloc(lengthBytes + size);
  filled.writeUInt32BE(bytes.length);
  bytes.copy(filled, lengthBytes);
  return filled;
}
