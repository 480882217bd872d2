import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { InviteCodeEntity } from './invite-code.entity';

@Injectable()
export class InviteCodesRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<InviteCodeEntity | null> {
    return this.codes.findOneBy({ id });
  }

  findValid(code: string, now: Date): Promise<InviteCodeEntity | null> {
    return this.codes.findOneBy({ code, revokedAt: IsNull(), expiresAt: MoreThan(now) });
  }

  listValidOf(classId: string, now: Date, query: PageQuery): Promise<[InviteCodeEntity[], number]> {
    return this.codes.findAndCount({
      where: { classId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { createdAt: 'DESC', id: 'DESC' },
      skip: offsetOf(query),
      take: query.pageSize,
    });
  }

  async add(code: InviteCodeEntity): Promise<void> {
    await this.codes.insert(code);
  }

  async revoke(id: string, at: Date): Promise<void> {
    await this.codes.update({ id, revokedAt: IsNull() }, { revokedAt: at });
  }

  private get codes() {
    return this.database.of(InviteCodeEntity);
  }
}
