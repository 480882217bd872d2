import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { SessionEntity } from './session.entity';

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async add(session: SessionEntity): Promise<void> {
    await this.sessions.insert(session);
  }

  findOpen(tokenHash: string, now: Date): Promise<SessionEntity | null> {
    return this.sessions.findOneBy({ tokenHash, revokedAt: IsNull(), expiresAt: MoreThan(now) });
  }

  /** A page of them and how many there are, the latest first. */
  listOpenOf(personId: string, now: Date, query: PageQuery): Promise<[SessionEntity[], number]> {
    return this.sessions.findAndCount({
      where: { personId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { createdAt: 'DESC', id: 'DESC' },
      skip: offsetOf(query),
      take: query.pageSize,
    });
  }

  /** All of them, for the person's own copy of the data. */
  everyOpenOf(personId: string, now: Date): Promise<SessionEntity[]> {
    return this.sessions.find({
      where: { personId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { createdAt: 'DESC' },
    });
  }

  async revoke(id: string, at: Date): Promise<void> {
    await this.sessions.update({ id, revokedAt: IsNull() }, { revokedAt: at });
  }

  async revokeOthers(personId: string, id: string, at: Date): Promise<void> {
    await this.sessions.update({ personId, id: Not(id), revokedAt: IsNull() }, { revokedAt: at });
  }

  async revokeAllOf(personId: string, at: Date): Promise<void> {
    await this.sessions.update({ personId, revokedAt: IsNull() }, { revokedAt: at });
  }

  async removeExpired(before: Date): Promise<void> {
    await this.sessions.delete({ expiresAt: LessThan(before) });
  }

  private get sessions() {
    return this.database.of(SessionEntity);
  }
}
