import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { MediaLibrary } from '@libs/media';
import { CurrentCaller, EntityTagInterceptor, SignedIn, type Caller } from '@libs/platform';
import { BegunCoursesQuery } from './begun-courses.query';
import { BegunCourseView, begunCourseView, ContinueView, continueView } from './my-learning.view';

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
  @ApiOkResponse({ type: [BegunCourseView] })
  async courses(@CurrentCaller() caller: Caller): Promise<BegunCourseView[]> {
    return (await this.begun.list(caller.personId)).map(begunCourseView);
  }
}
