import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, SignedIn, type Caller, type Page } from '@libs/platform';
import { Pins } from './pins.service';
import { PlaceDesk } from './place-desk.service';
import { PinQuery, PlaceBody, PlaceChangeBody } from './place.dto';
import { PinPage, PlacePage, PlaceView, type PinView } from './place.view';
import { Places } from './places.service';

/** 育人地图: places families may visit. */
@ApiTags('places')
@Controller('api')
export class PlacesController {
  constructor(
    private readonly pins: Pins,
    private readonly places: Places,
    private readonly desk: PlaceDesk,
  ) {}

  @Get('places')
  @SignedIn()
  @ApiOkResponse({
    type: PinPage,
    description: 'Pins of the own city: places, and studios that are on the map',
  })
  list(@CurrentCaller() caller: Caller, @Query() query: PinQuery): Promise<Page<PinView>> {
    return this.pins.page(caller, query);
  }

  @Get('places/:id')
  @SignedIn()
  @ApiOkResponse({ type: PlaceView })
  open(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PlaceView> {
    return this.places.one(caller, id);
  }

  @Get('units/:id/places')
  @Can('place.manage')
  @ApiOkResponse({ type: PlacePage })
  ofUnit(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PinQuery,
  ): Promise<Page<PlaceView>> {
    return this.places.ofUnit(caller, id, query);
  }

  @Post('units/:id/places')
  @Can('place.manage')
  @ApiCreatedResponse({ type: PlaceView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlaceBody,
  ): Promise<PlaceView> {
    return this.places.one(caller, await this.desk.add(caller, id, body));
  }

  @Patch('places/:id')
  @Can('place.manage')
  @ApiOkResponse({ type: PlaceView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlaceChangeBody,
  ): Promise<PlaceView> {
    await this.desk.change(caller, id, body);
    return this.places.one(caller, id);
  }

  @Delete('places/:id')
  @Can('place.manage')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Off the map; can be undone' })
  async archive(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.desk.setArchived(caller, id, true);
  }

  @Post('places/:id/restoration')
  @Can('place.manage')
  @HttpCode(200)
  @ApiOkResponse({ type: PlaceView })
  async restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<PlaceView> {
    await this.desk.setArchived(caller, id, false);
    return this.places.one(caller, id);
  }
}
