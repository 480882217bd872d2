import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { DraftEntity } from './draft.entity';

@Injectable()
export class DraftRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<DraftEntity | null> {
    return this.database.of(DraftEntity).findOneBy({ id });
  }

  /** Inside a transaction: nobody else saves it meanwhile. */
  lock(id: string): Promise<DraftEntity | null> {
    return this.database.of(DraftEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(draft: Omit<DraftEntity, 'createdAt'>): Promise<void> {
    await this.database.of(DraftEntity).insert({ ...draft, document: draft.document as never });
  }

  async change(id: string, change: Partial<DraftEntity>): Promise<void> {
    const { document, ...rest } = change;
    const columns = document ? { ...rest, document: document as never } : rest;
    await this.database.of(DraftEntity).update({ id }, columns);
  }
}
