import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Units } from '@libs/organization';
import {
  Can,
  Clock,
  CurrentCaller,
  NotFound,
  pageOf,
  reaches,
  schoolYearOf,
  schoolYearStarting,
  type Caller,
} from '@libs/platform';
import { FewVisitors } from './few-visitors.service';
import { UnitActivitiesQuery } from './unit-activities.query';
import { UnitActivitiesPage, UnitActivitiesQueryDto } from './unit-activities.view';

const kinds = new Set(['city', 'district', 'school']);

@ApiTags('activities')
@Controller('api/units/:id/activity-figures')
export class UnitActivitiesController {
  constructor(
    private readonly units: Units,
    private readonly query: UnitActivitiesQuery,
    private readonly few: FewVisitors,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Can('activity.figures')
  @ApiOkResponse({ type: UnitActivitiesPage })
  async figures(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: UnitActivitiesQueryDto,
  ): Promise<UnitActivitiesPage> {
    const unit = await this.units.find(id);
    if (!unit || !kinds.has(unit.kind) || !reaches(caller, 'activity.figures', unit.path)) {
      throw new NotFound('unit.not-found', 'There is no such unit.');
    }
    const year = query.schoolYear
      ? schoolYearStarting(Number(query.schoolYear.slice(0, 4)))
      : schoolYearOf(this.clock.now());
    const hidden = await this.few.hiddenFor(unit, year);
    const [items, total] = await this.query.page(unit, year, query, hidden);
    return { ...pageOf(items, query, total), schoolYear: year.code };
  }
}
