import { Injectable } from '@nestjs/common';
import { Clock, Conflict, newId, NotFound, Transactions, type Caller } from '@libs/platform';
import { AdviceAccess } from '../advice-access.service';
import { mayWrite } from '../advice.policy';
import type { BookBody, BookChangeBody } from './book.dto';
import type { BookEntity } from './book.entity';
import { BookRepository } from './book.repository';

/** Keeping the shelf. */
@Injectable()
export class BookDesk {
  constructor(
    private readonly access: AdviceAccess,
    private readonly books: BookRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. */
  async add(caller: Caller, unitId: string, body: BookBody): Promise<string> {
    const unit = await this.access.desk(caller, 'book.manage', unitId);
    const id = newId();
    const kept = { revision: 1, createdAt: this.clock.now(), archivedAt: null };
    const { publisher = '', ...rest } = body;
    await this.books.add({ id, unitId, unitPath: unit.path, ...rest, publisher, ...kept });
    return id;
  }

  /** @throws Conflict `book.changed-meanwhile` when `revision` is not the last one */
  async change(caller: Caller, id: string, { revision, ...body }: BookChangeBody): Promise<void> {
    await this.transactions.run(async () => {
      const book = this.mine(caller, await this.books.lock(id));
      if (book.revision !== revision) {
        throw new Conflict('book.changed-meanwhile', 'Somebody else has changed this book meanwhile.', {
          revision: book.revision,
        });
      }
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
      await this.books.change(id, { ...given, revision: revision + 1 });
    });
  }

  /** Takes it off the shelf, or puts it back. */
  async setArchived(caller: Caller, id: string, archived: boolean): Promise<void> {
    this.mine(caller, await this.books.find(id));
    await this.books.change(id, { archivedAt: archived ? this.clock.now() : null });
  }

  /** @throws NotFound `book.not-found` */
  private mine(caller: Caller, book: BookEntity | null): BookEntity {
    if (book && mayWrite(caller, 'book.manage', book.unitPath)) return book;
    throw new NotFound('book.not-found', 'There is no such book.');
  }
}
