import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MediaLibrary } from '@libs/media';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
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
  @ApiOkResponse({ schema: { nullable: true, allOf: [{ $ref: '#/components/schemas/ContinueView' }] } })
  async next(@CurrentCaller() caller: Caller): Promise<ContinueView | null> {
    const row = await this.begun.next(caller.personId);
    if (!row) return null;
    const poster = row.assetId ? (await this.media.playback(row.assetId, caller.personId)).posterUrl : null;
    return continueView(row, poster);
  }

  @Get('courses')
  @ApiOkResponse({ type: [BegunCourseView] })
  async courses(@CurrentCaller() caller: Caller): Promise<BegunCourseView[]> {
    return (await this.begun.list(caller.personId)).map(begunCourseView);
  }
}
