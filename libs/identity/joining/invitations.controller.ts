import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '@libs/platform';
import { DeviceCookie } from '../limits/device-cookie';
import { JoiningLimits } from '../limits/joining-limits.service';
import { InvitationView } from './joining.view';
import { PupilFinder } from './pupil-finder.service';

@ApiTags('identity')
@Controller('api/invitations')
export class InvitationsController {
  constructor(
    private readonly finder: PupilFinder,
    private readonly limits: JoiningLimits,
    private readonly devices: DeviceCookie,
  ) {}

  @Get(':code')
  @Open()
  @ApiOkResponse({ type: InvitationView })
  show(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvitationView> {
    return this.limits.lookUpCode(this.devices.originOf(request, reply), () => this.finder.show(code));
  }
}
