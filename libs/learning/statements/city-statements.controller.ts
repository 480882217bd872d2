import { Controller, Get, Header, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DataExports } from '@libs/identity';
import { Can, CurrentCaller, dayOf, type Caller } from '@libs/platform';
import { linesFile } from './statement-file';
import { StatementsExtentView } from './statements-extent.view';
import { StatementsQuery } from './statements.dto';
import { Statements } from './statements.service';

@ApiTags('learning')
@Can('statements.export')
@Controller('api/units')
export class CityStatementsController {
  constructor(
    private readonly statements: Statements,
    private readonly exports: DataExports,
  ) {}

  /** The city's learning as xAPI statements (1.0.3, Video Profile) under pseudonyms, one a line, in the order of people. */
  @Get(':id/statements')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { since, until }: StatementsQuery,
  ): Promise<StreamableFile> {
    const city = await this.statements.cityFor(caller, id);
    const at = await this.exports.note('statements', caller.personId, city.id);
    const window = {
      ...(since === undefined ? {} : { since: new Date(since) }),
      ...(until === undefined ? {} : { until: new Date(until) }),
    };
    return linesFile(this.statements.ofCity(city, window), `jiaxue-xapi-${dayOf(at)}`);
  }

  /** How much an export is, to show how far it has come. */
  @Get(':id/statements/extent')
  @ApiOkResponse({ type: StatementsExtentView })
  async extent(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StatementsExtentView> {
    const city = await this.statements.cityFor(caller, id);
    return { people: await this.statements.countPeople(city) };
  }
}
