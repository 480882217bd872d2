import { Injectable } from '@nestjs/common';
import { pathsDownTo, Units } from '@libs/organization';
import { NotFound, pageOf, type Caller, type Page } from '@libs/platform';
import { AdviceAccess } from '../advice-access.service';
import { mayWrite } from '../advice.policy';
import type { BookListQuery } from './book.dto';
import type { BookEntity } from './book.entity';
import { BookRepository } from './book.repository';
import type { BookView } from './book.view';

/** The shelf as families and desks see it. */
@Injectable()
export class Bookshelf {
  constructor(
    private readonly access: AdviceAccess,
    private readonly units: Units,
    private readonly books: BookRepository,
  ) {}

  /** What the schools, districts and city of a guardian's children recommend. */
  async ofFamily(caller: Caller, query: BookListQuery): Promise<Page<BookView>> {
    const children = await this.access.childrenOf(caller.personId);
    return this.page(caller, [...new Set(children.flatMap(({ paths }) => paths))], query);
  }

  /** The unit's own books and those of the units above, as its families meet them. */
  async ofUnit(caller: Caller, unitId: string, query: BookListQuery): Promise<Page<BookView>> {
    const unit = await this.access.look(caller, 'book.manage', unitId);
    return this.page(caller, pathsDownTo(unit.path), query);
  }

  /** @throws NotFound `book.not-found` */
  async one(caller: Caller, id: string): Promise<BookView> {
    const book = await this.books.find(id);
    if (!book || !mayWrite(caller, 'book.manage', book.unitPath)) {
      throw new NotFound('book.not-found', 'There is no such book.');
    }
    const unit = await this.units.find(book.unitId);
    return bookView(caller, book, unit?.name ?? '');
  }

  private async page(caller: Caller, paths: string[], query: BookListQuery): Promise<Page<BookView>> {
    const [books, total] = await this.books.page(paths, query);
    const units = await this.units.findMany(books.map(({ unitId }) => unitId));
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const items = books.map((book) => bookView(caller, book, names.get(book.unitId) ?? ''));
    return pageOf(items, query, total);
  }
}

function bookView(caller: Caller, book: BookEntity, unitName: string): BookView {
  const { id, title, author, publisher, why, stages, topics, revision, unitPath } = book;
  const may: 'manage'[] = mayWrite(caller, 'book.manage', unitPath) ? ['manage'] : [];
  return { id, title, author, publisher, why, stages, topics, unitName, revision, may };
}
