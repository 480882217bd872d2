import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { DeviceCookie } from '../limits/device-cookie';
import { FamilyLinks } from './family-links.service';
import { AddChildBody } from './joining.dto';
import { JoinedChildView } from './joining.view';
import { JoiningDesk } from './joining-desk.service';

@ApiTags('identity')
@SignedIn()
@Controller('api/me/children')
export class ChildrenController {
  constructor(
    private readonly desk: JoiningDesk,
    private readonly links: FamilyLinks,
    private readonly devices: DeviceCookie,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: JoinedChildView })
  add(
    @CurrentCaller() caller: Caller,
    @Body() body: AddChildBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JoinedChildView> {
    return this.desk.addChild(caller, body, this.devices.originOf(request, reply));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.links.end(caller.personId, id);
  }
}
