import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { ActivationView, activationView } from './activation.view';
import { GuardianActivations } from './guardian-activations.service';

@ApiTags('identity')
@Controller('api/pupils')
export class GuardianActivationsController {
  constructor(private readonly desk: GuardianActivations) {}

  @Post(':id/guardians/:personId/activation')
  @Can('guardian.activate')
  @ApiCreatedResponse({
    type: ActivationView,
    description: 'A one-time password for a guardian who has forgotten the own one; ends all her sign-ins',
  })
  async help(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<ActivationView> {
    return activationView(await this.desk.help(caller, id, personId));
  }
}
