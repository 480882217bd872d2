import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** Argon2id with OWASP's parameters: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  /** Compared with when there is no such account, so that the answer takes as long. */
  private readonly nobody = hash('nobody has this password', cost);

  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  async matches(password: string, stored: string | null): Promise<boolean> {
    const right = await verify(stored ?? (await this.nobody), password);
    return right && stored !== null;
  }
}
