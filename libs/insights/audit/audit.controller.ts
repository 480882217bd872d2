import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Units } from '@libs/organization';
import { Can, Clock, CurrentCaller, NotFound, pageOf, reach, reaches, type Caller } from '@libs/platform';
import { periodOfRecords } from './period-of-records.rule';
import { RecordQuery } from './record.dto';
import { RecordPage, recordView } from './record.view';
import { RecordsQuery } from './records.query';

/** The auditor reads everything that is logged and changes nothing (domain: people). */
@ApiTags('insights')
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly records: RecordsQuery,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  @Get('records')
  @Can('audit.read')
  @ApiOkResponse({ type: RecordPage, description: 'The last one first' })
  async list(@CurrentCaller() caller: Caller, @Query() query: RecordQuery): Promise<RecordPage> {
    const path = await this.pathOf(caller, query.unitId);
    const { kind = null, personId = null, q: name = '' } = query;
    const period = periodOfRecords(this.clock.now(), query);
    const filter = { kind, path, withCity: !query.unitId, personId, name, ...period };
    const [rows, total] = await this.records.page(filter, query);
    return pageOf(rows.map(recordView), query, total);
  }

  /** An auditor holds the role over the city (grantable.rule): everything lies below it. */
  private async pathOf(caller: Caller, unitId: string | undefined): Promise<string> {
    if (!unitId) return reach(caller, 'audit.read')[0] ?? '/';
    const unit = await this.units.find(unitId);
    if (unit && reaches(caller, 'audit.read', unit.path)) return unit.path;
    throw new NotFound('insights.unit-not-found', 'There is no such unit.');
  }
}
