import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { CounsellingQuery, OutcomeBody } from './appointment.dto';
import { CounsellingWeekView, StationFiguresView } from './appointment.view';
import { Counselling, CounsellorDesk } from './counselling.service';
import { StationFigures } from './station-figures.service';

/** The counsellor's side, and the counts that leave her room. */
@ApiTags('counsel')
@Controller('api')
export class CounsellingController {
  constructor(
    private readonly counselling: Counselling,
    private readonly desk: CounsellorDesk,
    private readonly figuresOf: StationFigures,
  ) {}

  @Get('me/counselling')
  @Can('station.counsel')
  @ApiOkResponse({ type: CounsellingWeekView })
  week(@CurrentCaller() caller: Caller, @Query() query: CounsellingQuery): Promise<CounsellingWeekView> {
    return this.counselling.week(caller, query.from);
  }

  @Post('slots/:slotId/closing')
  @Can('station.counsel')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Closed; who had booked is told' })
  async close(
    @CurrentCaller() caller: Caller,
    @Param('slotId', ParseUUIDPipe) slotId: string,
  ): Promise<void> {
    await this.desk.close(caller, slotId);
  }

  @Post('slots/:slotId/opening')
  @Can('station.counsel')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Can be booked again' })
  async reopen(
    @CurrentCaller() caller: Caller,
    @Param('slotId', ParseUUIDPipe) slotId: string,
  ): Promise<void> {
    await this.desk.open(caller, slotId);
  }

  @Put('appointments/:appointmentId/outcome')
  @Can('station.counsel')
  @HttpCode(204)
  @ApiNoContentResponse()
  async settle(
    @CurrentCaller() caller: Caller,
    @Param('appointmentId', ParseUUIDPipe) appointmentId: string,
    @Body() body: OutcomeBody,
  ): Promise<void> {
    await this.desk.settle(caller, appointmentId, body.held);
  }

  @Get('stations/:stationId/figures')
  @Can('station.manage', 'station.counsel')
  @ApiOkResponse({ type: StationFiguresView })
  figures(
    @CurrentCaller() caller: Caller,
    @Param('stationId', ParseUUIDPipe) stationId: string,
  ): Promise<StationFiguresView> {
    return this.figuresOf.of(caller, stationId);
  }
}
