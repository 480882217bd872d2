import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, pageOf, PageQuery, type Caller } from '@libs/platform';
import { RosterReach } from '../roster/roster-reach.service';
import { ArchivedClassPage, archivedClassView } from './archived-class.view';
import { ArchivedClassesQuery } from './archived-classes.query';
import { ClassArchive } from './class-archive.service';

@ApiTags('identity')
@Can('roster.write')
@Controller('api')
export class ClassArchiveController {
  constructor(
    private readonly archives: ClassArchive,
    private readonly reach: RosterReach,
    private readonly archived: ArchivedClassesQuery,
  ) {}

  @Get('schools/:id/archived-classes')
  @ApiOkResponse({ type: ArchivedClassPage, description: 'Classes that can be taken back' })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<ArchivedClassPage> {
    const school = await this.reach.unit(caller, 'roster.write', id, 'school');
    const [classes, total] = await this.archived.pageOf(school.path, query);
    return pageOf(classes.map(archivedClassView), query, total);
  }

  @Delete('classes/:id')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Put away; only a class without pupils' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.archives.archive(caller, id);
  }

  @Post('classes/:id/restoration')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Taken back' })
  async restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.archives.restore(caller, id);
  }
}
