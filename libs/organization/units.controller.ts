import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, pageOf, reaches, type Caller, type Page } from '@libs/platform';
import { UnitDesk } from './unit-desk.service';
import { NewUnitBody, UnitChangeBody, UnitQuery } from './unit.dto';
import { UnitDetailView, UnitPage, unitView, UnitView } from './unit.view';
import { Units } from './units.service';

@ApiTags('organization')
@Controller('api/units')
export class UnitsController {
  constructor(
    private readonly desk: UnitDesk,
    private readonly units: Units,
  ) {}

  @Get()
  @Can('unit.view')
  @ApiOkResponse({ type: UnitPage })
  async list(@CurrentCaller() caller: Caller, @Query() query: UnitQuery): Promise<Page<UnitView>> {
    const [units, total] = await this.desk.list(caller, query);
    return pageOf(units.map(unitView), query, total);
  }

  @Get(':id')
  @Can('unit.view')
  @ApiOkResponse({ type: UnitDetailView })
  async open(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<UnitDetailView> {
    const unit = await this.desk.open(caller, id, 'unit.view');
    const ancestors = await this.units.ancestors(unit);
    const breadcrumb = ancestors
      .filter((ancestor) => reaches(caller, 'unit.view', ancestor.path))
      .map(unitView);
    return { ...unitView(unit), breadcrumb };
  }

  @Post()
  @Can('unit.manage')
  @ApiCreatedResponse({ type: UnitView })
  async add(@CurrentCaller() caller: Caller, @Body() body: NewUnitBody): Promise<UnitView> {
    return unitView(await this.desk.add(caller, body));
  }

  @Patch(':id')
  @Can('unit.manage')
  @ApiOkResponse({ type: UnitView })
  async rename(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UnitChangeBody,
  ): Promise<UnitView> {
    return unitView(await this.desk.rename(caller, id, body.name));
  }
}
