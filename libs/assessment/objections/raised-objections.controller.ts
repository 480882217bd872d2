import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, pageOf, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { RaisedObjectionsQuery } from './raised-objections.query';
import { RaisedObjectionPage, raisedObjectionView } from './raised-objections.view';

/** What became of the objections a school has raised against the titles of others. */
@ApiTags('assessment')
@Controller('api/schools/:unitId/objections')
export class RaisedObjectionsController {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly raised: RaisedObjectionsQuery,
  ) {}

  @Get()
  @Can('objection.raise')
  @ApiOkResponse({ type: RaisedObjectionPage })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Query() query: PageQuery,
  ): Promise<RaisedObjectionPage> {
    const { id } = await this.access.school(caller, 'objection.raise', unitId);
    const { rows, total } = await this.raised.page(id, query);
    return pageOf(rows.map(raisedObjectionView), query, total);
  }
}
