import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller, type Page } from '@libs/platform';
import { Library } from './library.service';
import { ShareStepBody } from './sharing.dto';
import { Sharing } from './sharing.service';
import type { ShareStepName } from './sharing-states.rule';
import { CourseSharePage, CourseShareView, OutreachView } from './sharing.view';

/** Courses on their way to other schools. */
@ApiTags('catalogue')
@Controller('api')
export class CourseSharesController {
  constructor(
    private readonly library: Library,
    private readonly sharing: Sharing,
  ) {}

  @Get('units/:id/course-shares')
  @Can('library.view')
  @ApiOkResponse({
    type: CourseSharePage,
    description: 'Published courses of the unit and how far they have come',
  })
  own(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<CourseShareView>> {
    return this.library.own(caller, id, query);
  }

  @Get('units/:id/course-share-reviews')
  @Can('sharing.district', 'sharing.city')
  @ApiOkResponse({
    type: CourseSharePage,
    description: 'Waiting for the district or city, the longest first',
  })
  waiting(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<CourseShareView>> {
    return this.library.waiting(caller, id, query);
  }

  @Get('units/:id/outreach')
  @Can('library.view')
  @ApiOkResponse({ type: OutreachView })
  outreach(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<OutreachView> {
    return this.library.outreach(caller, id);
  }

  @Get('course-shares/:id')
  @Can('sharing.offer', 'sharing.district', 'sharing.city')
  @ApiOkResponse({ type: CourseShareView })
  open(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<CourseShareView> {
    return this.library.share(caller, id);
  }

  @Post('course-shares/:id/offer')
  @Can('sharing.offer', 'sharing.district')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseShareView })
  offer(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ShareStepBody,
  ): Promise<CourseShareView> {
    return this.step('offer', caller, id, body);
  }

  @Post('course-shares/:id/acceptance')
  @Can('sharing.district', 'sharing.city')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseShareView })
  accept(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ShareStepBody,
  ): Promise<CourseShareView> {
    return this.step('accept', caller, id, body);
  }

  @Post('course-shares/:id/return')
  @Can('sharing.district', 'sharing.city')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseShareView })
  giveBack(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ShareStepBody,
  ): Promise<CourseShareView> {
    return this.step('return', caller, id, body);
  }

  @Post('course-shares/:id/withdrawal')
  @Can('sharing.offer', 'sharing.district', 'sharing.city')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseShareView })
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ShareStepBody,
  ): Promise<CourseShareView> {
    return this.step('withdraw', caller, id, body);
  }

  private async step(
    name: ShareStepName,
    caller: Caller,
    id: string,
    body: ShareStepBody,
  ): Promise<CourseShareView> {
    await this.sharing.step(name, caller, id, body);
    return this.library.share(caller, id);
  }
}
