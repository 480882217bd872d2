import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller } from '@libs/platform';
import { NewRoundBody } from './round.dto';
import { RoundPage, RoundView } from './round.view';
import { Rounds } from './rounds.service';

@ApiTags('visits')
@Controller('api')
export class VisitRoundsController {
  constructor(private readonly rounds: Rounds) {}

  @Get('classes/:id/visit-rounds')
  @Can('visit.view')
  @ApiOkResponse({ type: RoundPage })
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<RoundPage> {
    return this.rounds.page(caller, id, query);
  }

  @Post('classes/:id/visit-rounds')
  @Can('visit.record')
  @ApiCreatedResponse({ type: RoundView })
  add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewRoundBody,
  ): Promise<RoundView> {
    return this.rounds.add(caller, id, body);
  }

  @Delete('visit-rounds/:id')
  @Can('visit.record')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'With what was planned and not done; can be undone' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.rounds.archive(caller, id);
  }

  @Post('visit-rounds/:id/restoration')
  @Can('visit.record')
  @HttpCode(200)
  @ApiOkResponse({ type: RoundView })
  restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<RoundView> {
    return this.rounds.restore(caller, id);
  }
}
