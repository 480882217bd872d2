import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { SchoolAccess } from '../school-access.service';
import { Peers } from './peers.service';
import { PeersView } from './peers.view';

@ApiTags('rating')
@Controller('api/rating/schools/:unitId/peers')
export class PeersController {
  constructor(
    private readonly access: SchoolAccess,
    private readonly peers: Peers,
  ) {}

  /** The school among schools of its kind and size, in quarters. */
  @Get()
  @Can('rating.view-school')
  @ApiOkResponse({ type: PeersView })
  async find(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<PeersView> {
    return this.peers.of(caller, await this.access.open(caller, unitId, 'rating.view-school'));
  }
}
