import { hash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Injectable } from '@nestjs/common';
import { Callers, Clock, newId, type Caller, type PageQuery } from '@libs/platform';
import { GrantedRoles } from '../access/granted-roles';
import { CallerCache } from './caller-cache';
import { SessionCookie, sessionLifetime } from './session-cookie';
import type { SessionEntity } from './session.entity';
import { SessionRepository } from './session.repository';

/** Sign-ins: opaque tokens kept as hashes on the server, revocable at any time. */
@Injectable()
export class Sessions extends Callers {
  constructor(
    private readonly repository: SessionRepository,
    private readonly granted: GrantedRoles,
    private readonly cookie: SessionCookie,
    private readonly cache: CallerCache,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Answers the token for the device's cookie; it is stored nowhere else. */
  async open(personId: string, device: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.repository.add({
      id: newId(),
      tokenHash: digest(token),
      personId,
      device: device.slice(0, 80),
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionLifetime * 1000),
      revokedAt: null,
    });
    return token;
  }

  of(request: Pick<FastifyRequest, 'headers'>): Promise<Caller | null> {
    return this.callerOf(request.headers.cookie);
  }

  known(request: Pick<FastifyRequest, 'headers'>): Caller | null {
    const token = this.cookie.read(request.headers.cookie);
    return token ? this.cache.known(digest(token)) : null;
  }

  /** Who a raw Cookie header belongs to; null for nobody. */
  async callerOf(cookieHeader: string | undefined): Promise<Caller | null> {
    const token = this.cookie.read(cookieHeader);
    if (!token) return null;
    const tokenHash = digest(token);
    const cached = await this.cache.find(tokenHash);
    if (cached) return cached;
    const moment = await this.cache.begin();
    const session = await this.repository.findOpen(tokenHash, this.clock.now());
    if (!session) return null;
    const caller = await this.granted.callerOf(session.personId, session.id);
    if (caller) await this.cache.keep(tokenHash, caller, moment);
    return caller;
  }

  /** A page of the person's open sign-ins and how many there are. */
  listOf(personId: string, query: PageQuery): Promise<[SessionEntity[], number]> {
    return this.repository.listOpenOf(personId, this.clock.now(), query);
  }

  /** All open sign-ins of the person, for the own copy of the data. */
  everyOf(personId: string): Promise<SessionEntity[]> {
    return this.repository.everyOpenOf(personId, this.clock.now());
  }

  async close(caller: Caller): Promise<void> {
    await this.repository.revoke(caller.sessionId, this.clock.now());
    await this.forget(caller.personId);
  }

  /** Ends the sign-ins on all devices but the one that asks. */
  async closeOthers(caller: Caller): Promise<void> {
    await this.repository.revokeOthers(caller.personId, caller.sessionId, this.clock.now());
    await this.forget(caller.personId);
  }

  async closeAllOf(personId: string): Promise<void> {
    await this.repository.revokeAllOf(personId, this.clock.now());
    await this.forget(personId);
  }

  /** Makes changed roles or children count at once. */
  forget(personId: string): Promise<void> {
    return this.cache.forget(personId);
  }

  /** Sessions whose time is long over are of no use to anybody. */
  async removeExpired(): Promise<void> {
    await this.repository.removeExpired(this.clock.now());
  }
}

function digest(token: string): string {
  return hash('sha256', token);
}
