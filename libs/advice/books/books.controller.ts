import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, SignedIn, type Caller, type Page } from '@libs/platform';
import { BookBody, BookChangeBody, BookListQuery } from './book.dto';
import { BookDesk } from './book-desk.service';
import { Bookshelf } from './books.service';
import { BookPage, BookView } from './book.view';

@ApiTags('advice')
@Controller('api')
export class BooksController {
  constructor(
    private readonly shelf: Bookshelf,
    private readonly desk: BookDesk,
  ) {}

  @Get('me/books')
  @SignedIn()
  @ApiOkResponse({ type: BookPage })
  ofFamily(@CurrentCaller() caller: Caller, @Query() query: BookListQuery): Promise<Page<BookView>> {
    return this.shelf.ofFamily(caller, query);
  }

  @Get('units/:id/books')
  @Can('book.manage')
  @ApiOkResponse({ type: BookPage })
  ofUnit(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: BookListQuery,
  ): Promise<Page<BookView>> {
    return this.shelf.ofUnit(caller, id, query);
  }

  @Post('units/:id/books')
  @Can('book.manage')
  @ApiCreatedResponse({ type: BookView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BookBody,
  ): Promise<BookView> {
    return this.shelf.one(caller, await this.desk.add(caller, id, body));
  }

  @Patch('books/:id')
  @Can('book.manage')
  @ApiOkResponse({ type: BookView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: BookChangeBody,
  ): Promise<BookView> {
    await this.desk.change(caller, id, body);
    return this.shelf.one(caller, id);
  }

  @Delete('books/:id')
  @Can('book.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Off the shelf; can be undone' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.desk.setArchived(caller, id, true);
  }

  @Post('books/:id/restoration')
  @Can('book.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: BookView })
  async restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<BookView> {
    await this.desk.setArchived(caller, id, false);
    return this.shelf.one(caller, id);
  }
}
