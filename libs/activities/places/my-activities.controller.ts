import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn, type Caller, type Page } from '@libs/platform';
import { FeedbackService } from '../reports/feedback.service';
import { ActivityFeedbackBody } from '../reports/feedback.view';
import { MyActivities } from './my-activities.service';
import { MyActivityPageService } from './my-activity-page.service';
import {
  MyActivitiesQueryDto,
  MyActivityPage,
  MyActivityView,
  ActivitySignUpBody,
  type MyActivityItemView,
} from './my-activity.view';
import { SignUps } from './sign-ups.service';

/** A guardian's own activities; every act answers how things stand now. */
@ApiTags('activities')
@SignedIn()
@Controller('api/me/activities')
export class MyActivitiesController {
  constructor(
    private readonly activities: MyActivities,
    private readonly page: MyActivityPageService,
    private readonly signUps: SignUps,
    private readonly feedback: FeedbackService,
  ) {}

  @Get()
  @ApiOkResponse({ type: MyActivityPage })
  list(
    @CurrentCaller() { personId }: Caller,
    @Query() query: MyActivitiesQueryDto,
  ): Promise<Page<MyActivityItemView>> {
    return this.activities.page(personId, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: MyActivityView })
  show(
    @CurrentCaller() { personId }: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MyActivityView> {
    return this.page.open(personId, id);
  }

  @Post(':id/places')
  @HttpCode(200)
  @ApiOkResponse({ type: MyActivityView })
  async signUp(
    @CurrentCaller() { personId }: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ActivitySignUpBody,
  ): Promise<MyActivityView> {
    await this.signUps.signUp(personId, id, body);
    return this.page.open(personId, id);
  }

  @Delete(':id/places/:pupilId')
  @ApiOkResponse({ type: MyActivityView })
  async cancel(
    @CurrentCaller() { personId }: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('pupilId', ParseUUIDPipe) pupilId: string,
  ): Promise<MyActivityView> {
    await this.signUps.cancel(personId, id, pupilId);
    return this.page.open(personId, id);
  }

  @Put(':id/feedback')
  @HttpCode(200)
  @ApiOkResponse({ type: MyActivityView })
  async giveFeedback(
    @CurrentCaller() { personId }: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ActivityFeedbackBody,
  ): Promise<MyActivityView> {
    await this.feedback.give(personId, id, body);
    return this.page.open(personId, id);
  }
}
