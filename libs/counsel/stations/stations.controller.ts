import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { StationHours } from './station-hours.service';
import { StationLooks } from './station-looks.service';
import { StationBody, StationChangeBody, StationHoursBody, StationListQuery } from './station.dto';
import { StationHoursListView, StationPage, StationView } from './station.view';
import { Stations } from './stations.service';

@ApiTags('counsel')
@Controller('api')
export class StationsController {
  constructor(
    private readonly stations: Stations,
    private readonly hours: StationHours,
    private readonly looks: StationLooks,
  ) {}

  @Get('units/:unitId/stations')
  @Can('station.manage', 'station.counsel')
  @ApiOkResponse({ type: StationPage })
  list(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Query() query: StationListQuery,
  ): Promise<StationPage> {
    return this.looks.page(caller, unitId, query);
  }

  @Post('units/:unitId/stations')
  @Can('station.manage')
  @ApiCreatedResponse({ type: StationView })
  async open(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Body() body: StationBody,
  ): Promise<StationView> {
    return this.looks.one(caller, await this.stations.open(caller, unitId, body));
  }

  @Get('stations/:stationId')
  @Can('station.manage', 'station.counsel')
  @ApiOkResponse({ type: StationView })
  one(
    @CurrentCaller() caller: Caller,
    @Param('stationId', ParseUUIDPipe) stationId: string,
  ): Promise<StationView> {
    return this.looks.one(caller, stationId);
  }

  @Put('stations/:stationId')
  @Can('station.manage')
  @ApiOkResponse({ type: StationView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('stationId', ParseUUIDPipe) stationId: string,
    @Body() body: StationChangeBody,
  ): Promise<StationView> {
    await this.stations.change(caller, stationId, body);
    return this.looks.one(caller, stationId);
  }

  @Post('stations/:stationId/archive')
  @Can('station.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async archive(
    @CurrentCaller() caller: Caller,
    @Param('stationId', ParseUUIDPipe) stationId: string,
  ): Promise<void> {
    await this.stations.archive(caller, stationId);
  }

  @Post('stations/:stationId/restore')
  @Can('station.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('stationId', ParseUUIDPipe) stationId: string,
  ): Promise<void> {
    await this.stations.restore(caller, stationId);
  }

  @Get('stations/:stationId/hours')
  @Can('station.manage', 'station.counsel')
  @ApiOkResponse({ type: StationHoursListView })
  async listHours(
    @CurrentCaller() caller: Caller,
    @Param('stationId', ParseUUIDPipe) stationId: string,
  ): Promise<StationHoursListView> {
    return { items: await this.looks.hours(caller, stationId) };
  }

  @Post('stations/:stationId/hours')
  @Can('station.manage', 'station.counsel')
  @ApiCreatedResponse({ type: StationHoursListView })
  async addHours(
    @CurrentCaller() caller: Caller,
    @Param('stationId', ParseUUIDPipe) stationId: string,
    @Body() body: StationHoursBody,
  ): Promise<StationHoursListView> {
    await this.hours.add(caller, stationId, body);
    return { items: await this.looks.hours(caller, stationId) };
  }

  @Delete('stations/:stationId/hours/:hoursId')
  @Can('station.manage', 'station.counsel')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeHours(
    @CurrentCaller() caller: Caller,
    @Param('stationId', ParseUUIDPipe) stationId: string,
    @Param('hoursId', ParseUUIDPipe) hoursId: string,
  ): Promise<void> {
    await this.hours.remove(caller, stationId, hoursId);
  }
}
