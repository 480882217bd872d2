import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, SignedIn, type Caller, type Page } from '@libs/platform';
import { VisitDesk } from './visit-desk.service';
import { NewVisitSlotsBody, VisitBookingBody } from './visit.dto';
import {
  PlaceVisitPage,
  VisitorPage,
  VisitSlotPage,
  type PlaceVisitView,
  type VisitorView,
  type VisitSlotView,
} from './visit.view';
import { Visiting } from './visiting.service';

/** Visits of families to places of the map. */
@ApiTags('places')
@Controller('api')
export class PlaceVisitsController {
  constructor(
    private readonly visiting: Visiting,
    private readonly desk: VisitDesk,
  ) {}

  @Get('places/:id/visit-slots')
  @SignedIn()
  @ApiOkResponse({ type: VisitSlotPage, description: 'Coming times, soonest first' })
  slots(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<VisitSlotView>> {
    return this.visiting.slots(caller, id, query);
  }

  @Post('places/:id/visit-slots')
  @Can('place.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async offer(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewVisitSlotsBody,
  ): Promise<void> {
    await this.desk.offer(caller, id, body);
  }

  @Delete('visit-slots/:id')
  @Can('place.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Called off with all its bookings' })
  async callOff(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.desk.callOff(caller, id);
  }

  @Get('visit-slots/:id/bookings')
  @Can('place.manage')
  @ApiOkResponse({ type: VisitorPage })
  visitors(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<VisitorView>> {
    return this.desk.visitors(caller, id, query);
  }

  @Post('visit-slots/:id/bookings')
  @Can('place.visit')
  @HttpCode(204)
  @ApiNoContentResponse()
  async book(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitBookingBody,
  ): Promise<void> {
    await this.visiting.book(caller, id, body.people);
  }

  @Post('visit-bookings/:id/cancellation')
  @Can('place.visit')
  @HttpCode(204)
  @ApiNoContentResponse()
  async cancel(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.visiting.cancel(caller, id);
  }

  @Get('me/place-visits')
  @SignedIn()
  @ApiOkResponse({ type: PlaceVisitPage })
  own(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<Page<PlaceVisitView>> {
    return this.visiting.own(caller, query);
  }
}
