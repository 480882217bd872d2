import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Injectable } from '@nestjs/common';
import { Config } from '@libs/platform';

/** From where somebody tries: what attempts are counted by. */
export interface Origin {
  /** A device that keeps our cookie; null for one that sends none. */
  device: string | null;
  address: string;
}

const lifetimeSeconds = 400 * 86_400;

/**
 * A random mark by which a device is told from the others behind the same address. It says nothing about who uses it,
 * is never stored with a person, and grants nothing.
 */
@Injectable()
export class DeviceCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(config: Config) {
    this.secure = config.publicUrl.startsWith('https:');
    this.name = this.secure ? '__Host-jiaxue-device' : 'jiaxue-device';
  }

  /** Reads the mark and gives one to a device that has none. */
  originOf(request: FastifyRequest, reply: FastifyReply): Origin {
    const mark = request.cookies[this.name];
    if (mark && /^[\w-]{22}$/.test(mark)) return { device: digest(mark), address: request.ip };
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
    void reply.setCookie(this.name, randomBytes(16).toString('base64url'), {
      ...options,
      maxAge: lifetimeSeconds,
    });
    return { device: null, address: request.ip };
  }
}

function digest(mark: string): string {
  return createHash('sha256').update(mark).digest('base64url').slice(0, 22);
}
