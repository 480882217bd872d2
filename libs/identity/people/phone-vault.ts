import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '@libs/platform';

export interface SealedPhone {
  /** iv (12 bytes), tag (16 bytes), cipher text. */
  cipher: Buffer;
  keyId: string;
  /** HMAC-SHA-256 in hex, by which the number is found. */
  hash: string;
}

/**
 * Phone numbers at rest (domain: never, 6): AES-256-GCM under a key ring whose first key seals and whose every key
 * opens, so that keys can be rotated; found by a keyed hash under a key that stays.
 */
@Injectable()
export class PhoneVault {
  constructor(private readonly config: Config) {}

  seal(e164: string): SealedPhone {
    const [current] = this.config.phoneKeys;
    if (!current) throw new Error('PHONE_KEYS holds no key');
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', current.key, iv);
    const text = Buffer.concat([cipher.update(e164, 'ascii'), cipher.final()]);
    return {
      cipher: Buffer.concat([iv, cipher.getAuthTag(), text]),
      keyId: current.id,
      hash: this.hash(e164),
    };
  }

  /** @throws Error when the key is gone or the bytes were changed */
  open(sealed: Pick<SealedPhone, 'cipher' | 'keyId'>): string {
    const found = this.config.phoneKeys.find((key) => key.id === sealed.keyId);
    if (!found) throw new Error(`PHONE_KEYS lacks the key ${sealed.keyId}`);
    const decipher = createDecipheriv('aes-256-gcm', found.key, sealed.cipher.subarray(0, 12));
    decipher.setAuthTag(sealed.cipher.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.cipher.subarray(28)), decipher.final()]).toString('ascii');
  }

  hash(e164: string): string {
    return createHmac('sha256', this.config.phoneHashKey).update(e164).digest('hex');
  }
}
