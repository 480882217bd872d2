import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, Clock, CurrentCaller, type Caller } from '@libs/platform';
import { CommendationRoundBody, CommendationYearQuery, ShownCommendationsQuery } from './commendation.dto';
import { lastOpenYear } from './commendation.rule';
import { SchoolCommendationsView, ShownCommendationPage } from './commendation.view';
import { SchoolCommendations } from './school-commendations.service';

@ApiTags('graduation')
@Can('commendation.confirm')
@Controller('api/schools/:id/commendations')
export class SchoolCommendationsController {
  constructor(
    private readonly commendations: SchoolCommendations,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: SchoolCommendationsView })
  look(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CommendationYearQuery,
  ): Promise<SchoolCommendationsView> {
    return this.commendations.look(caller, id, this.yearOf(query));
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SchoolCommendationsView })
  async confirm(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { schoolYear, chosen }: CommendationRoundBody,
  ): Promise<SchoolCommendationsView> {
    await this.commendations.confirm(caller, id, schoolYear, chosen);
    return this.commendations.look(caller, id, schoolYear);
  }

  @Get('shown')
  @ApiOkResponse({ type: ShownCommendationPage })
  shown(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ShownCommendationsQuery,
  ): Promise<ShownCommendationPage> {
    return this.commendations.shown(caller, id, this.yearOf(query), query);
  }

  private yearOf({ schoolYear }: CommendationYearQuery): string {
    return schoolYear ?? lastOpenYear(this.clock.now());
  }
}
