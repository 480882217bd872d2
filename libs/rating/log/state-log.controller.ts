import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Units } from '@libs/organization';
import { Can, CurrentCaller, NotFound, pageOf, reaches, type Caller } from '@libs/platform';
import { StateLogListQuery } from './state-log-list.query';
import { StateLogPageQuery } from './state-log.dto';
import { StateEntryPage, stateEntryView } from './state-log.view';

/** The chain of all changes of state, for who watches over the city's decisions. */
@ApiTags('rating')
@Controller('api/rating/state-log')
export class StateLogController {
  constructor(
    private readonly entries: StateLogListQuery,
    private readonly units: Units,
  ) {}

  @Get()
  @Can('rating.read-log')
  @ApiOkResponse({ type: StateEntryPage, description: 'The last change first' })
  async list(@CurrentCaller() caller: Caller, @Query() query: StateLogPageQuery): Promise<StateEntryPage> {
    const { subject, subjectId, unitId } = query;
    const path = unitId ? await this.pathOf(caller, unitId) : null;
    const [rows, total] = await this.entries.page({ subject, subjectId, path }, query);
    return pageOf(rows.map(stateEntryView), query, total);
  }

  private async pathOf(caller: Caller, unitId: string): Promise<string> {
    const unit = await this.units.find(unitId);
    if (unit && reaches(caller, 'rating.read-log', unit.path)) return unit.path;
    throw new NotFound('rating.school-not-found', 'There is no such school or district.');
  }
}
