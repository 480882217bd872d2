import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Units, type UnitEntity, type UnitKind } from '@libs/organization';
import { Can, CurrentCaller, NotFound, reach, reaches, type Caller } from '@libs/platform';
import { SchoolInsightsView, UnitInsightsView } from './insights.view';
import { SchoolInsights } from './school-insights.service';
import { UnitInsights } from './unit-insights.service';

@ApiTags('insights')
@Controller('api/insights')
export class InsightsController {
  constructor(
    private readonly units: Units,
    private readonly schools: SchoolInsights,
    private readonly bureaus: UnitInsights,
  ) {}

  @Get('schools/:unitId')
  @Can('insights.view-school')
  @ApiOkResponse({ type: SchoolInsightsView })
  async school(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<SchoolInsightsView> {
    const school = await this.open(caller, unitId, 'insights.view-school', ['school']);
    const paths = reach(caller, 'insights.view-school');
    return this.schools.of(
      school,
      paths.some((path) => path !== school.path && school.path.startsWith(path)),
    );
  }

  @Get('units/:unitId')
  @Can('insights.view-units')
  @ApiOkResponse({ type: UnitInsightsView })
  async unit(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<UnitInsightsView> {
    return this.bureaus.of(await this.open(caller, unitId, 'insights.view-units', ['city', 'district']));
  }

  private async open(caller: Caller, unitId: string, right: string, kinds: UnitKind[]): Promise<UnitEntity> {
    const unit = await this.units.find(unitId);
    if (!unit || !kinds.includes(unit.kind) || !reaches(caller, right, unit.path)) {
      throw new NotFound('insights.unit-not-found', 'There is no such unit.');
    }
    return unit;
  }
}
