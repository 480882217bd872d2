import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '@libs/platform';

const idBytes = 16;
const macBytes = 16;
/** Names read before that a process remembers; the oldest give way. */
const mostRead = 50_000;

export interface PlaySessionId {
  sessionId: string;
  personId: string;
}

/**
 * The name under which a session is known outside: the ids of session and account with a keyed hash over
 * both. It cannot be guessed, and a report tells whose it is without a look into the database.
 */
@Injectable()
export class PlaySessionIds {
  private readonly key: Buffer;
  /** A player sends the same name every few seconds. */
  private readonly known = new Map<string, PlaySessionId>();

  constructor(config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.phoneHashKey, '', 'play session ids', 32));
  }

  issue({ sessionId, personId }: PlaySessionId): string {
    const ids = Buffer.concat([bytesOf(sessionId), bytesOf(personId)]);
    return Buffer.concat([ids, this.seal(ids)]).toString('base64url');
  }

  /** null for anything this platform has not issued. */
  read(name: string): PlaySessionId | null {
    const known = this.known.get(name);
    if (known) return known;
    const session = this.unseal(name);
    if (!session) return null;
    for (const oldest of this.known.keys()) {
      if (this.known.size < mostRead) break;
      this.known.delete(oldest);
    }
    this.known.set(name, session);
    return session;
  }

  private unseal(name: string): PlaySessionId | null {
    const bytes = Buffer.from(name, 'base64url');
    if (bytes.length !== 2 * idBytes + macBytes || bytes.toString('base64url') !== name) return null;
    const ids = bytes.subarray(0, 2 * idBytes);
    if (!timingSafeEqual(bytes.subarray(2 * idBytes), this.seal(ids))) return null;
    return { sessionId: textOf(ids.subarray(0, idBytes)), personId: textOf(ids.subarray(idBytes)) };
  }

  private seal(ids: Buffer): Buffer {
    return createHmac('sha256', this.key).update(ids).digest().subarray(0, macBytes);
  }
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function textOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
