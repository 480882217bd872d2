import { Controller, Get, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Can, Clock, CurrentCaller, dayOf, spreadsheetFile, type Caller } from '@libs/platform';
import { DataExports } from '../exports/data-exports.service';
import { rosterExport } from './roster-workbook';
import { RosterQuery } from './roster.query';
import { RosterReach } from './roster-reach.service';

@ApiTags('identity')
@Can('roster.write')
@Controller('api/schools')
export class RosterExportController {
  constructor(
    private readonly reach: RosterReach,
    private readonly query: RosterQuery,
    private readonly exports: DataExports,
    private readonly clock: Clock,
  ) {}

  @Get(':id/roster.xlsx')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'Taking it is written down' })
  async export(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StreamableFile> {
    const school = await this.reach.unit(caller, 'roster.write', id, 'school');
    await this.exports.note('roster', caller.personId, school.id);
    const content = await rosterExport(await this.query.ofSchool(school.path));
    return spreadsheetFile(content, `${school.name}学生名单${dayOf(this.clock.now())}`, 'xlsx');
  }
}
