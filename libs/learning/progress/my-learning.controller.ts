import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { MediaLibrary } from '@libs/media';
import {
  CurrentCaller,
  EntityTagInterceptor,
  pageOf,
  PageQuery,
  SignedIn,
  type Caller,
  type Page,
} from '@libs/platform';
import { BegunCoursesQuery } from './begun-courses.query';
import {
  BegunCoursePage,
  begunCourseView,
  type BegunCourseView,
  ContinueView,
  continueView,
} from './my-learning.view';

@ApiTags('learning')
@Controller('api/me')
@SignedIn()
export class MyLearningController {
  constructor(
    private readonly begun: BegunCoursesQuery,
    private readonly media: MediaLibrary,
  ) {}

  @Get('continue')
  @ApiExtraModels(ContinueView)
  @ApiOkResponse({ schema: { nullable: true, allOf: [{ $ref: getSchemaPath(ContinueView) }] } })
  async next(@CurrentCaller() caller: Caller): Promise<ContinueView | null> {
    const row = await this.begun.next(caller.personId);
    if (!row) return null;
    const posters = await this.media.posterUrls(row.assetId ? [row.assetId] : [], caller.personId);
    return continueView(row, posters.get(row.assetId ?? '') ?? null);
  }

  @Get('courses')
  @UseInterceptors(EntityTagInterceptor)
  @ApiOkResponse({ type: BegunCoursePage })
  async courses(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<Page<BegunCourseView>> {
    const rows = await this.begun.list(caller.personId, query);
    return pageOf(rows.map(begunCourseView), query, await this.begun.count(caller.personId));
  }
}
