import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '@libs/platform';

const shape = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/** What stands in a link that works without signing in. Nothing is kept of it: it can be worked out again. */
@Injectable()
export class SealedTokens {
  constructor(private readonly config: Config) {}

  /** Ends one address. */
  unsubscribe(contactId: string): string {
    return `${contactId}.${this.sign('unsubscribe', contactId)}`;
  }

  /** The contact a token ends; null for any other text. */
  contactOf(token: string): string | null {
    const [, contactId, signature] = shape.exec(token) ?? [];
    if (!contactId || !signature) return null;
    return same(signature, this.sign('unsubscribe', contactId)) ? contactId : null;
  }

  /** Goes to WeChat and comes back, so that nobody’s WeChat is tied to another person’s session. */
  state(sessionId: string): string {
    return this.sign('wechat', sessionId);
  }

  isStateOf(sessionId: string, state: string): boolean {
    return same(state, this.state(sessionId));
  }

  /** A code is kept only as this. */
  codeHash(contactId: string, code: string): string {
    return createHmac('sha256', this.config.phoneHashKey).update(`code:${contactId}:${code}`).digest('hex');
  }

  private sign(use: string, text: string): string {
    return createHmac('sha256', this.config.phoneHashKey).update(`${use}:${text}`).digest('base64url');
  }
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
