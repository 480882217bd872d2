import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Malformed, Open } from '@libs/platform';
import { DeviceCookie } from '../limits/device-cookie';
import { readPhone } from '../people/phone.rule';
import { describeDevice } from '../sessions/device.rule';
import { SessionCookie } from '../sessions/session-cookie';
import { Sessions } from '../sessions/sessions.service';
import { JoinBody } from './joining.dto';
import { JoinedView } from './joining.view';
import { JoiningDesk } from './joining-desk.service';

@ApiTags('identity')
@Controller('api/accounts')
export class AccountsController {
  constructor(
    private readonly desk: JoiningDesk,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly devices: DeviceCookie,
  ) {}

  @Post()
  @Open()
  @ApiCreatedResponse({ type: JoinedView, description: 'The device is signed in with the account' })
  async join(
    @Body() body: JoinBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JoinedView> {
    const phone = readPhone(body.phone);
    if (!phone)
      throw new Malformed([{ field: 'phone', code: 'phone.unreadable', message: 'is no mobile number' }]);
    const joined = await this.desk.join(body, phone, this.devices.originOf(request, reply));
    const device = describeDevice(request.headers['user-agent']);
    this.cookie.set(reply, await this.sessions.open(joined.personId, device));
    return joined;
  }
}
