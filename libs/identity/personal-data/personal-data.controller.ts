import { Body, Controller, Delete, Get, HttpCode, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { DataExports } from '../exports/data-exports.service';
import { DeviceCookie } from '../limits/device-cookie';
import { EraseBody } from '../people/account.dto';
import { SessionCookie } from '../sessions/session-cookie';
import { Erasure } from './erasure.service';
import { PersonalData } from './personal-data.service';

export class PersonalDataView {
  @ApiProperty({ format: 'date-time' })
  exportedAt: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By noun: account, children, consents, …',
  })
  data: Record<string, unknown>;
}

@ApiTags('identity')
@SignedIn()
@Controller('api/me')
export class PersonalDataController {
  constructor(
    private readonly personalData: PersonalData,
    private readonly erasure: Erasure,
    private readonly devices: DeviceCookie,
    private readonly cookie: SessionCookie,
    private readonly exports: DataExports,
  ) {}

  @Get('data')
  @ApiOkResponse({ type: PersonalDataView, description: 'Everything that is held about the caller' })
  async export(@CurrentCaller() caller: Caller): Promise<PersonalDataView> {
    const exportedAt = await this.exports.note('own-data', caller.personId);
    return { exportedAt: exportedAt.toISOString(), data: await this.personalData.collect(caller.personId) };
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async erase(
    @CurrentCaller() caller: Caller,
    @Body() body: EraseBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.erasure.erase(caller.personId, body.password, this.devices.originOf(request, reply));
    this.cookie.clear(reply);
  }
}
