import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { Database, offsetOf } from '@libs/platform';
import { BookEntity } from './book.entity';
import type { BookListQuery } from './book.dto';

@Injectable()
export class BookRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<BookEntity | null> {
    return this.database.of(BookEntity).findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<BookEntity | null> {
    return this.database.of(BookEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(book: BookEntity): Promise<void> {
    await this.database.of(BookEntity).insert(book);
  }

  async change(id: string, change: Partial<Omit<BookEntity, 'id'>>): Promise<void> {
    await this.database.of(BookEntity).update({ id }, change);
  }

  /** What the units with these paths recommend: the city's first, then the nearer ones'. */
  page(paths: string[], query: BookListQuery): Promise<[BookEntity[], number]> {
    const books = this.database
      .of(BookEntity)
      .createQueryBuilder('b')
      .where('b.unitPath IN (:...paths) AND b.archivedAt IS NULL', { paths: [...paths, ''] });
    if (query.stage)
      books.andWhere('JSON_CONTAINS(b.stages, :stage)', { stage: JSON.stringify(query.stage) });
    if (query.topic)
      books.andWhere('JSON_CONTAINS(b.topics, :topic)', { topic: JSON.stringify(query.topic) });
    const words = query.q?.trim();
    if (words) {
      const part = { part: `%${words.replace(/[\\%_]/g, '\\$&')}%` };
      books.andWhere(
        new Brackets((any) => any.where('b.title LIKE :part').orWhere('b.author LIKE :part')),
        part,
      );
    }
    return books
      .orderBy('b.unitPath')
      .addOrderBy('b.title')
      .addOrderBy('b.id')
      .limit(query.pageSize)
      .offset(offsetOf(query))
      .getManyAndCount();
  }
}
