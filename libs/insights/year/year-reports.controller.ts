import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Units, type UnitEntity, type UnitKind } from '@libs/organization';
import { Can, CurrentCaller, NotFound, reaches, spreadsheetFile, type Caller } from '@libs/platform';
import { YearReportQuery } from './year-report.dto';
import { YearReports } from './year-report.service';
import { YearReportView } from './year-report.view';
import { yearSheet } from './year-sheet';

const rightOf: Partial<Record<UnitKind, string>> = {
  class: 'insights.view-class',
  school: 'insights.view-school',
  district: 'insights.view-units',
  city: 'insights.view-units',
};

@ApiTags('insights')
@Can('insights.view-class', 'insights.view-school', 'insights.view-units')
@Controller('api/insights/years')
export class YearReportsController {
  constructor(
    private readonly units: Units,
    private readonly reports: YearReports,
  ) {}

  @Get(':unitId')
  @ApiOkResponse({ type: YearReportView })
  async report(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Query() { schoolYear }: YearReportQuery,
  ): Promise<YearReportView> {
    return this.reports.of(await this.open(caller, unitId), schoolYear);
  }

  @Get(':unitId/report.xlsx')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async sheet(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Query() { schoolYear }: YearReportQuery,
  ): Promise<StreamableFile> {
    const report = await this.reports.of(await this.open(caller, unitId), schoolYear);
    return spreadsheetFile(
      await yearSheet(report),
      `${report.name}家长学校${report.schoolYear}学年数据`,
      'xlsx',
    );
  }

  private async open(caller: Caller, unitId: string): Promise<UnitEntity> {
    const unit = await this.units.find(unitId);
    const right = unit && rightOf[unit.kind];
    // A class that has left keeps the years it was here.
    const isGone = unit?.archivedAt && unit.kind !== 'class';
    if (!right || isGone || !reaches(caller, right, unit.path)) {
      throw new NotFound('insights.unit-not-found', 'There is no such unit.');
    }
    return unit;
  }
}
