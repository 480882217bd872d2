import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { SchoolPlanQuery } from '../plans/plan.dto';
import { SchoolPlanPage } from './school-plan.view';
import { SchoolPlans } from './school-plans.service';

@ApiTags('plans')
@Controller('api/school-plans')
@Can('plan.oversee')
export class SchoolPlansController {
  constructor(private readonly plans: SchoolPlans) {}

  @Get()
  @ApiOkResponse({ type: SchoolPlanPage })
  list(@CurrentCaller() caller: Caller, @Query() query: SchoolPlanQuery): Promise<SchoolPlanPage> {
    return this.plans.list(caller, query);
  }
}
