import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { AdviceAccess } from './advice-access.service';
import './advice.policy';
import { BookDesk } from './books/book-desk.service';
import { BookEntity } from './books/book.entity';
import { BookRepository } from './books/book.repository';
import { BooksController } from './books/books.controller';
import { Bookshelf } from './books/books.service';
import { TipDesk } from './tips/tip-desk.service';
import { TipEntity } from './tips/tip.entity';
import { TipRepository } from './tips/tip.repository';
import { TipsController } from './tips/tips.controller';
import { Tips } from './tips/tips.service';

/** What a bureau tells parents: books worth reading, and a tip for the day. Holds nothing about persons. */
@Module({
  imports: [OrganizationModule, IdentityModule, TypeOrmModule.forFeature([BookEntity, TipEntity])],
  controllers: [BooksController, TipsController],
  providers: [AdviceAccess, BookRepository, Bookshelf, BookDesk, TipRepository, Tips, TipDesk],
})
export class AdviceModule {}
