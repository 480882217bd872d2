import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BeforeOwnPassword,
  CurrentCaller,
  Open,
  pageOf,
  PageQuery,
  SignedIn,
  type Caller,
  type Page,
} from '@libs/platform';
import { DeviceCookie } from '../limits/device-cookie';
import { describeDevice } from './device.rule';
import { SessionCookie } from './session-cookie';
import { SignInBody } from './session.dto';
import { DevicePage, type DeviceView } from './session.view';
import { Sessions } from './sessions.service';
import { SignIn } from './sign-in.service';

@ApiTags('identity')
@Controller('api')
export class SessionsController {
  constructor(
    private readonly desk: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly devices: DeviceCookie,
  ) {}

  @Post('session')
  @Open()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signIn(
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const device = describeDevice(request.headers['user-agent']);
    const origin = this.devices.originOf(request, reply);
    this.cookie.set(reply, await this.desk.signIn(body, device, origin));
  }

  @Delete('session')
  @SignedIn()
  @BeforeOwnPassword()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.close(caller);
    this.cookie.clear(reply);
  }

  @Get('sessions')
  @SignedIn()
  @ApiOkResponse({ type: DevicePage })
  async list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<Page<DeviceView>> {
    const [open, total] = await this.sessions.listOf(caller.personId, query);
    const items = open.map(({ id, device, createdAt }) => ({
      id,
      device,
      createdAt: createdAt.toISOString(),
      current: id === caller.sessionId,
    }));
    return pageOf(items, query, total);
  }

  @Delete('sessions')
  @SignedIn()
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOutEverywhere(
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.closeAllOf(caller.personId);
    this.cookie.clear(reply);
  }
}
