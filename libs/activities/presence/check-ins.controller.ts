import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentCaller, Open, SignedIn, type Caller } from '@libs/platform';
import { CheckInLimit } from './check-in-limit.service';
import { CheckIns } from './check-ins.service';
import { CodeScans } from './code-scans.service';
import { CheckedInView, CheckInBody, ScanBody, ScanView } from './presence.view';

@ApiTags('activities')
@Controller('api')
export class CheckInsController {
  constructor(
    private readonly scans: CodeScans,
    private readonly checkIns: CheckIns,
    private readonly limit: CheckInLimit,
  ) {}

  /** Open, because a code lives for seconds and signing in takes longer. Keeps nothing. */
  @Post('activities/:id/scans')
  @Open()
  @HttpCode(200)
  @ApiOkResponse({ type: ScanView })
  async scan(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { code }: ScanBody,
    @Req() { ip }: FastifyRequest,
  ): Promise<ScanView> {
    await this.limit.countScan(ip);
    return this.scans.scan(id, code);
  }

  @Post('me/activities/:id/check-ins')
  @SignedIn()
  @HttpCode(200)
  @ApiOkResponse({ type: CheckedInView })
  async checkIn(
    @CurrentCaller() { personId }: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { ticket, pupilId }: CheckInBody,
  ): Promise<CheckedInView> {
    await this.limit.countTry(personId);
    return this.checkIns.checkIn(personId, id, { ticket, pupilId });
  }
}
