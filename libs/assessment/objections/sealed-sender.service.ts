import { Injectable } from '@nestjs/common';
import { PhoneVault } from '@libs/identity';

export interface Sender {
  name: string;
  contact: string;
}

/** Who objects, sealed as phone numbers are. The vault keeps plain ASCII, so the text is escaped first. */
@Injectable()
export class SealedSenders {
  constructor(private readonly vault: PhoneVault) {}

  seal({ name, contact }: Sender): { senderCipher: Buffer; senderKey: string } {
    const { cipher, keyId } = this.vault.seal(encodeURIComponent(JSON.stringify([name, contact])));
    return { senderCipher: cipher, senderKey: keyId };
  }

  /** Null once it is forgotten. */
  open(cipher: Buffer | null, keyId: string | null): Sender | null {
    if (!cipher || !keyId) return null;
    const [name, contact] = JSON.parse(decodeURIComponent(this.vault.open({ cipher, keyId }))) as [
      string,
      string,
    ];
    return { name, contact };
  }
}
