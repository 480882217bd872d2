import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller, type Page } from '@libs/platform';
import { PlanLists } from './plan-lists.service';
import { PlanPages } from './plan-page.service';
import { NewPlanDto, PlanCopyDto, PlanRevisionDto, RevisionQuery } from './plan.dto';
import {
  PlanSummaryPage,
  PlanVersionPage,
  PlanView,
  type PlanSummaryView,
  type PlanVersionView,
} from './plan.view';
import { PlanWriting } from './plan-writing.service';
import { PlanPublishing } from './publishing.service';

/** Teaching plans of schools, and the models of the city: one plan reads and is written the same way. */
@ApiTags('plans')
@Controller('api')
@Can('plan.write', 'model-plan.write')
export class PlansController {
  constructor(
    private readonly pages: PlanPages,
    private readonly lists: PlanLists,
    private readonly writing: PlanWriting,
    private readonly publishing: PlanPublishing,
  ) {}

  @Get('schools/:schoolId/plans')
  @Can('plan.view')
  @ApiOkResponse({ type: PlanSummaryPage })
  ofSchool(
    @CurrentCaller() caller: Caller,
    @Param('schoolId', ParseUUIDPipe) schoolId: string,
    @Query() query: PageQuery,
  ): Promise<Page<PlanSummaryView>> {
    return this.lists.ofSchool(caller, schoolId, query);
  }

  @Post('schools/:schoolId/plans')
  @Can('plan.write')
  @ApiCreatedResponse({ type: PlanView })
  async begin(
    @CurrentCaller() caller: Caller,
    @Param('schoolId', ParseUUIDPipe) schoolId: string,
    @Body() wanted: NewPlanDto,
  ): Promise<PlanView> {
    return this.pages.open(caller, await this.writing.begin(caller, schoolId, wanted));
  }

  @Get('plans/:id')
  @Can('plan.view', 'plan.write', 'model-plan.write')
  @ApiOkResponse({ type: PlanView })
  open(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PlanView> {
    return this.pages.open(caller, id);
  }

  @Get('plans/:id/versions')
  @Can('plan.view', 'plan.write', 'model-plan.write')
  @ApiOkResponse({ type: PlanVersionPage })
  versions(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<PlanVersionView>> {
    return this.lists.versions(caller, id, query);
  }

  @Post('plans/:id/copies')
  @ApiCreatedResponse({ type: PlanView })
  async copy(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() wanted: PlanCopyDto,
  ): Promise<PlanView> {
    await this.writing.copy(caller, id, wanted);
    return this.pages.open(caller, id);
  }

  @Post('plans/:id/publication')
  @ApiCreatedResponse({ type: PlanView })
  async publish(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { revision }: PlanRevisionDto,
  ): Promise<PlanView> {
    await this.publishing.publish(caller, id, revision);
    return this.pages.open(caller, id);
  }

  @Delete('plans/:id')
  @ApiOkResponse({ type: PlanView })
  async putAway(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { revision }: RevisionQuery,
  ): Promise<PlanView> {
    await this.writing.putAway(caller, id, revision);
    return this.pages.open(caller, id);
  }

  @Post('plans/:id/restoration')
  @ApiCreatedResponse({ type: PlanView })
  async takeBack(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { revision }: PlanRevisionDto,
  ): Promise<PlanView> {
    await this.writing.takeBack(caller, id, revision);
    return this.pages.open(caller, id);
  }
}
