import { Body, Controller, Delete, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { PlanPages } from '../plans/plan-page.service';
import { PlanRevisionDto, RevisionQuery } from '../plans/plan.dto';
import { PlanView } from '../plans/plan.view';
import { SessionChangeDto, SessionDto } from './session.dto';
import { PlanSessions } from './sessions.service';

/** Writing sessions: every answer is the whole plan as it is now, with what it still misses. */
@ApiTags('plans')
@Controller('api/plans/:planId/sessions')
@Can('plan.write', 'model-plan.write')
export class PlanSessionsController {
  constructor(
    private readonly sessions: PlanSessions,
    private readonly pages: PlanPages,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: PlanView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Body() sent: SessionDto,
  ): Promise<PlanView> {
    await this.sessions.add(caller, planId, sent);
    return this.pages.open(caller, planId);
  }

  @Put(':id')
  @ApiOkResponse({ type: PlanView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() sent: SessionChangeDto,
  ): Promise<PlanView> {
    await this.sessions.change(caller, planId, id, sent);
    return this.pages.open(caller, planId);
  }

  @Delete(':id')
  @ApiOkResponse({ type: PlanView })
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { revision }: RevisionQuery,
  ): Promise<PlanView> {
    await this.sessions.remove(caller, planId, id, revision);
    return this.pages.open(caller, planId);
  }

  @Post(':id/restoration')
  @ApiCreatedResponse({ type: PlanView })
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('planId', ParseUUIDPipe) planId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { revision }: PlanRevisionDto,
  ): Promise<PlanView> {
    await this.sessions.restore(caller, planId, id, revision);
    return this.pages.open(caller, planId);
  }
}
