import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { StudioEntity, StudioMemberEntity } from './studio.entity';

@Injectable()
export class StudioRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<StudioEntity | null> {
    return this.database.of(StudioEntity).findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<StudioEntity | null> {
    return this.database.of(StudioEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(studio: StudioEntity): Promise<void> {
    await this.database.of(StudioEntity).insert(studio);
  }

  async change(id: string, change: Partial<Omit<StudioEntity, 'id'>>): Promise<void> {
    await this.database.of(StudioEntity).update({ id }, change);
  }

  async setMembers(studioId: string, memberIds: string[]): Promise<void> {
    const rows = this.database.of(StudioMemberEntity);
    await rows.delete({ studioId });
    if (memberIds.length > 0) await rows.insert(memberIds.map((memberId) => ({ studioId, memberId })));
  }
}
