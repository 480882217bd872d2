import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller, type Page } from '@libs/platform';
import { FactDetailView } from '../facts/fact-detail.view';
import { OpenedFacts } from '../facts/opened-facts.service';
import { SchoolAccess } from './school-access.service';
import { SchoolHistoryQuery } from './school-history.query';
import { SnapshotPage, type SnapshotView } from './school-history.view';
import { SchoolRatings } from './school-rating.service';
import { SchoolRatingView } from './school-rating.view';

const right = 'rating.view-school';

@ApiTags('rating')
@Controller('api/rating/schools/:unitId')
@Can(right)
export class SchoolRatingController {
  constructor(
    private readonly access: SchoolAccess,
    private readonly ratings: SchoolRatings,
    private readonly facts: OpenedFacts,
    private readonly past: SchoolHistoryQuery,
  ) {}

  @Get()
  @ApiOkResponse({ type: SchoolRatingView })
  async explain(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<SchoolRatingView> {
    return this.ratings.explain(caller, await this.access.open(caller, unitId, right));
  }

  @Get('facts/:code')
  @ApiOkResponse({ type: FactDetailView })
  async fact(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Param('code') code: string,
  ): Promise<FactDetailView> {
    return this.facts.open(caller, await this.access.open(caller, unitId, right), code);
  }

  @Get('history')
  @ApiOkResponse({ type: SnapshotPage })
  async history(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Query() query: PageQuery,
  ): Promise<Page<SnapshotView>> {
    const school = await this.access.open(caller, unitId, right);
    return this.past.list(school.id, query);
  }
}
