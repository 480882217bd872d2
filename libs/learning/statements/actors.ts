import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '@libs/platform';

/** Who will read statements: the person, or the city. The same person has another name in each, so the two cannot be put together. */
export type Audience = 'own' | 'city';

/** Pseudonyms of learners: the same at every export, and nobody without the installation's key gets from one to a person. */
@Injectable()
export class Actors {
  private readonly keys: Record<Audience, Buffer>;

  constructor({ phoneHashKey }: Config) {
    const keyFor = (audience: Audience) =>
      Buffer.from(hkdfSync('sha256', phoneHashKey, '', `xapi-actors:${audience}`, 32));
    this.keys = { own: keyFor('own'), city: keyFor('city') };
  }

  /** 32 hexadecimal characters. */
  nameOf(personId: string, audience: Audience): string {
    return createHmac('sha256', this.keys[audience]).update(personId).digest('hex').slice(0, 32);
  }
}
