import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, printedSerial, SignedIn, type Caller } from '@libs/platform';
import { ownCommendationView, OwnCommendationView } from './commendation.view';
import { OwnCommendations } from './own-commendations.service';

@ApiTags('graduation')
@SignedIn()
@Controller('api/me/commendations')
export class OwnCommendationsController {
  constructor(private readonly commendations: OwnCommendations) {}

  @Get()
  @ApiOkResponse({ type: [OwnCommendationView] })
  async list(@CurrentCaller() caller: Caller): Promise<OwnCommendationView[]> {
    const own = await this.commendations.listOf(caller.personId);
    return own.map((one) => ownCommendationView(one, printedSerial));
  }
}
