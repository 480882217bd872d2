import type { FastifyReply } from 'fastify';
import { Injectable } from '@nestjs/common';
import { Config } from '@libs/platform';

/** Seconds a sign-in lasts on a device. */
export const sessionLifetime = 60 * 86_400;

/** The cookie that carries the session's token: out of reach of scripts, never sent from other sites' forms. */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  readonly name: string;

  constructor(config: Config) {
    this.secure = config.publicUrl.startsWith('https:');
    // The __Host- prefix needs https; on plain http (one machine, a trial) browsers would drop the cookie.
    this.name = this.secure ? '__Host-jiaxue' : 'jiaxue';
  }

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { ...this.options(), maxAge: sessionLifetime });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options());
  }

  /** The token in a raw Cookie header; undefined when there is none. */
  read(header: string | undefined): string | undefined {
    const entry = header?.split(';').find((part) => part.trim().startsWith(`${this.name}=`));
    return entry?.trim().slice(this.name.length + 1);
  }

  private options() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}
