import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller, type Page } from '@libs/platform';
import { PlanLists } from './plan-lists.service';
import { PlanPages } from './plan-page.service';
import { ModelPlanQuery, NewModelPlanDto } from './plan.dto';
import { PlanSummaryPage, PlanView, type PlanSummaryView } from './plan.view';
import { PlanWriting } from './plan-writing.service';

/** The city's model plans: officers see drafts too, schools what is published. */
@ApiTags('plans')
@Controller('api/model-plans')
export class ModelPlansController {
  constructor(
    private readonly pages: PlanPages,
    private readonly lists: PlanLists,
    private readonly writing: PlanWriting,
  ) {}

  @Get()
  @Can('plan.view', 'model-plan.write')
  @ApiOkResponse({ type: PlanSummaryPage })
  list(@CurrentCaller() caller: Caller, @Query() query: ModelPlanQuery): Promise<Page<PlanSummaryView>> {
    return this.lists.models(caller, query);
  }

  @Post()
  @Can('model-plan.write')
  @ApiCreatedResponse({ type: PlanView })
  async begin(@CurrentCaller() caller: Caller, @Body() wanted: NewModelPlanDto): Promise<PlanView> {
    return this.pages.open(caller, await this.writing.beginModel(caller, wanted));
  }
}
