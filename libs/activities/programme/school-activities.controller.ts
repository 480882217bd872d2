import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller, type Page } from '@libs/platform';
import { Activities } from './activities.service';
import { ActivityAccess } from './activity-access.service';
import { ActivityListQuery } from './activity-list.query';
import { ActivityPages } from './activity-page.service';
import {
  NewActivityBody,
  ActivityChangeBody,
  ActivityListQueryDto,
  ActivityMakeUpBody,
} from './activity.dto';
import { ActivityPage, ActivityView, type ActivityItemView } from './activity.view';
import { MakeUpLessons } from './make-up-lessons.service';

/** A school plans its activities. */
@ApiTags('activities')
@Controller('api')
export class SchoolActivitiesController {
  constructor(
    private readonly activities: Activities,
    private readonly pages: ActivityPages,
    private readonly access: ActivityAccess,
    private readonly activityList: ActivityListQuery,
    private readonly lessons: MakeUpLessons,
  ) {}

  @Get('schools/:id/activities')
  @Can('activity.read')
  @ApiOkResponse({ type: ActivityPage })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ActivityListQueryDto,
  ): Promise<Page<ActivityItemView>> {
    const school = await this.access.school(caller, 'activity.read', id);
    const { write } = this.access.rights(caller, { schoolPath: school.path });
    return this.activityList.list(school.id, query, write);
  }

  @Post('schools/:id/activities')
  @Can('activity.write')
  @ApiCreatedResponse({ type: ActivityView })
  async create(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewActivityBody,
  ): Promise<ActivityView> {
    return this.pages.open(caller, await this.activities.create(caller, id, body));
  }

  @Get('activities/:id')
  @Can('activity.read')
  @ApiOkResponse({ type: ActivityView })
  show(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ActivityView> {
    return this.pages.open(caller, id);
  }

  @Put('activities/:id')
  @Can('activity.write')
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ActivityChangeBody,
  ): Promise<ActivityView> {
    await this.activities.change(caller, id, body);
    return this.pages.open(caller, id);
  }

  /** Also once the activity is over. */
  @Put('activities/:id/make-up-lesson')
  @Can('activity.write')
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  async setMakeUpLesson(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, lessonId }: ActivityMakeUpBody,
  ): Promise<ActivityView> {
    await this.lessons.set(caller, id, version, lessonId ?? null);
    return this.pages.open(caller, id);
  }
}
