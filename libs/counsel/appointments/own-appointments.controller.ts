import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, PageQuery, SignedIn, type Caller } from '@libs/platform';
import { BookingBody } from './appointment.dto';
import { AppointmentPage, FreeSlotPage, OpenStationsView } from './appointment.view';
import { Booking, OpenStations } from './booking.service';

/** The guardian's side. */
@ApiTags('counsel')
@Controller('api')
@SignedIn()
export class OwnAppointmentsController {
  constructor(
    private readonly stations: OpenStations,
    private readonly booking: Booking,
  ) {}

  @Get('me/stations')
  @ApiOkResponse({ type: OpenStationsView })
  async listStations(@CurrentCaller() caller: Caller): Promise<OpenStationsView> {
    return { items: await this.stations.listFor(caller.personId) };
  }

  @Get('me/stations/:stationId/slots')
  @ApiOkResponse({ type: FreeSlotPage })
  slots(
    @CurrentCaller() caller: Caller,
    @Param('stationId', ParseUUIDPipe) stationId: string,
    @Query() query: PageQuery,
  ): Promise<FreeSlotPage> {
    return this.stations.slots(caller.personId, stationId, query);
  }

  @Get('me/appointments')
  @ApiOkResponse({ type: AppointmentPage })
  list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<AppointmentPage> {
    return this.booking.own(caller, query);
  }

  @Post('slots/:slotId/appointments')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Booked' })
  async book(
    @CurrentCaller() caller: Caller,
    @Param('slotId', ParseUUIDPipe) slotId: string,
    @Body() body: BookingBody,
  ): Promise<void> {
    await this.booking.book(caller, slotId, body.topic ?? null);
  }

  @Post('appointments/:appointmentId/cancellation')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Given back; the time is free again' })
  async cancel(
    @CurrentCaller() caller: Caller,
    @Param('appointmentId', ParseUUIDPipe) appointmentId: string,
  ): Promise<void> {
    await this.booking.cancel(caller, appointmentId);
  }
}
