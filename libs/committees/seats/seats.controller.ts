import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { CommitteeReader } from '../terms/committee-reader.service';
import { CommitteeDetailView } from '../terms/committee.view';
import { NewSeatBody, SeatCandidateQuery } from './seat.dto';
import { SeatCandidatePage } from './seat.view';
import { Seats } from './seats.service';

@ApiTags('committees')
@Controller('api')
@Can('committee.manage')
export class CommitteeSeatsController {
  constructor(
    private readonly seats: Seats,
    private readonly reader: CommitteeReader,
  ) {}

  @Get('committees/:id/candidates')
  @ApiOkResponse({ type: SeatCandidatePage, description: 'Guardians of the unit, by name' })
  candidates(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: SeatCandidateQuery,
  ): Promise<SeatCandidatePage> {
    return this.seats.candidates(caller, id, query);
  }

  @Post('committees/:id/members')
  @ApiCreatedResponse({ type: CommitteeDetailView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewSeatBody,
  ): Promise<CommitteeDetailView> {
    await this.seats.add(caller, id, body);
    return this.reader.one(caller, id);
  }

  @Delete('committee-members/:id')
  @HttpCode(200)
  @ApiOkResponse({ type: CommitteeDetailView, description: 'Has left office today; can be undone' })
  async end(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommitteeDetailView> {
    return this.reader.one(caller, await this.seats.end(caller, id));
  }

  @Post('committee-members/:id/restoration')
  @HttpCode(200)
  @ApiOkResponse({ type: CommitteeDetailView })
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommitteeDetailView> {
    return this.reader.one(caller, await this.seats.restore(caller, id));
  }
}
