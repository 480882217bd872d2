import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { ActivityCopies } from './activity-copies.service';
import { ActivityPages } from './activity-page.service';
import { ActivitySteps } from './activity-steps.service';
import { ActivityCancelBody, ActivitySummaryBody, ActivityVersionBody } from './activity.dto';
import { ActivityView } from './activity.view';

/** The way of an activity; every step answers how it stands now. */
@ApiTags('activities')
@Can('activity.write')
@Controller('api/activities/:id')
export class ActivityStepsController {
  constructor(
    private readonly steps: ActivitySteps,
    private readonly pages: ActivityPages,
    private readonly copies: ActivityCopies,
  ) {}

  /** A draft with the same words, some weeks or a year later. */
  @Post('copies')
  @ApiCreatedResponse({ type: ActivityView })
  async copy(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ActivityView> {
    return this.pages.open(caller, await this.copies.copy(caller, id));
  }

  @Post('publish')
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  async publish(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: ActivityVersionBody,
  ): Promise<ActivityView> {
    await this.steps.publish(caller, id, version);
    return this.pages.open(caller, id);
  }

  @Post('cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  async cancel(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: ActivityCancelBody,
  ): Promise<ActivityView> {
    await this.steps.cancel(caller, id, version, reason);
    return this.pages.open(caller, id);
  }

  @Put('summary')
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  async report(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, summary }: ActivitySummaryBody,
  ): Promise<ActivityView> {
    await this.steps.report(caller, id, version, summary);
    return this.pages.open(caller, id);
  }

  @Post('close')
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  async close(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, summary }: ActivitySummaryBody,
  ): Promise<ActivityView> {
    await this.steps.close(caller, id, version, summary);
    return this.pages.open(caller, id);
  }

  @Post('archive')
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  async archive(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: ActivityVersionBody,
  ): Promise<ActivityView> {
    await this.steps.archive(caller, id, version);
    return this.pages.open(caller, id);
  }

  @Post('restore')
  @HttpCode(200)
  @ApiOkResponse({ type: ActivityView })
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: ActivityVersionBody,
  ): Promise<ActivityView> {
    await this.steps.restore(caller, id, version);
    return this.pages.open(caller, id);
  }
}
