import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller, type Page } from '@libs/platform';
import { Adoptions } from './adoptions.service';
import { Library } from './library.service';
import { CourseRatingBody, LibraryQuery } from './sharing.dto';
import { CourseRatingPage, LibraryPage, type CourseRatingView, type LibraryItemView } from './sharing.view';

/** 资源库: courses schools share, and which of them a school takes as its own. */
@ApiTags('catalogue')
@Controller('api/units/:id/library')
export class LibraryController {
  constructor(
    private readonly library: Library,
    private readonly adoptions: Adoptions,
  ) {}

  @Get()
  @Can('library.view')
  @ApiOkResponse({ type: LibraryPage })
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: LibraryQuery,
  ): Promise<Page<LibraryItemView>> {
    return this.library.page(caller, id, query);
  }

  @Get(':courseId/ratings')
  @Can('library.view')
  @ApiOkResponse({ type: CourseRatingPage })
  ratings(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Query() query: PageQuery,
  ): Promise<Page<CourseRatingView>> {
    return this.library.ratings(caller, id, courseId, query);
  }

  @Put(':courseId/adoption')
  @Can('library.adopt')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The school’s families find it among their courses from now on' })
  async adopt(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('courseId', ParseUUIDPipe) courseId: string,
  ): Promise<void> {
    await this.adoptions.adopt(caller, id, courseId);
  }

  @Delete(':courseId/adoption')
  @Can('library.adopt')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Who began it may finish; adopting again undoes it' })
  async leave(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('courseId', ParseUUIDPipe) courseId: string,
  ): Promise<void> {
    await this.adoptions.end(caller, id, courseId);
  }

  @Put(':courseId/rating')
  @Can('library.rate')
  @HttpCode(204)
  @ApiNoContentResponse()
  async rate(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('courseId', ParseUUIDPipe) courseId: string,
    @Body() body: CourseRatingBody,
  ): Promise<void> {
    await this.adoptions.rate(caller, id, courseId, body);
  }
}
