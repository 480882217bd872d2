import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { CityMapBody, CityMapView } from './city-map.view';
import { CityMaps } from './city-maps.service';

@ApiTags('places')
@Controller('api')
export class CityMapsController {
  constructor(private readonly maps: CityMaps) {}

  @Get('me/map')
  @SignedIn()
  @ApiOkResponse({ type: CityMapView })
  own(@CurrentCaller() caller: Caller): Promise<CityMapView> {
    return this.maps.own(caller);
  }

  @Put('units/:id/map')
  @Can('map.draw')
  @ApiOkResponse({ type: CityMapView })
  draw(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CityMapBody,
  ): Promise<CityMapView> {
    return this.maps.draw(caller, id, body);
  }
}
