import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller, type Page } from '@libs/platform';
import { AskedQueries } from './asked-queries.service';
import { AskedQueriesQueryDto, AskedQueryPage, type AskedQueryView } from './asked-queries.view';

/** Figures that schools doubt, for who answers them. */
@ApiTags('assessment')
@Controller('api/figure-queries')
export class AskedQueriesController {
  constructor(private readonly queries: AskedQueries) {}

  @Get()
  @Can('assessment.view-many')
  @ApiOkResponse({ type: AskedQueryPage })
  list(@CurrentCaller() caller: Caller, @Query() query: AskedQueriesQueryDto): Promise<Page<AskedQueryView>> {
    return this.queries.list(caller, query);
  }
}
