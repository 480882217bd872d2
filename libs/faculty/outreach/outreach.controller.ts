import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller } from '@libs/platform';
import { OutreachDesk } from './outreach-desk.service';
import { OutreachLooks } from './outreach-looks.service';
import {
  CommunitySessionBody,
  CommunitySessionChangeBody,
  NewPairingBody,
  PartnerQuery,
} from './outreach.dto';
import { CommunitySessionPage, PairingPage, PartnerPage } from './outreach.view';

/** Schools helped and sessions held for communities: light records, counted beside the evidence of outreach (E3). */
@ApiTags('faculty')
@Controller('api')
export class OutreachController {
  constructor(
    private readonly desk: OutreachDesk,
    private readonly looks: OutreachLooks,
  ) {}

  @Get('schools/:id/pairings')
  @Can('outreach.read')
  @ApiOkResponse({ type: PairingPage })
  pairings(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<PairingPage> {
    return this.looks.pairings(caller, id, query);
  }

  @Get('schools/:id/partner-choices')
  @Can('outreach.write')
  @ApiOkResponse({ type: PartnerPage, description: 'Other schools of the city, by name' })
  partners(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PartnerQuery,
  ): Promise<PartnerPage> {
    return this.looks.partners(caller, id, query);
  }

  @Post('schools/:id/pairings')
  @Can('outreach.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async pair(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewPairingBody,
  ): Promise<void> {
    await this.desk.pair(caller, id, body);
  }

  @Delete('pairings/:id')
  @Can('outreach.write')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Can be undone' })
  async endPairing(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.desk.setPairingAway(caller, id, true);
  }

  @Post('pairings/:id/restoration')
  @Can('outreach.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async restorePairing(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.desk.setPairingAway(caller, id, false);
  }

  @Get('schools/:id/community-sessions')
  @Can('outreach.read')
  @ApiOkResponse({ type: CommunitySessionPage, description: 'The latest first' })
  sessions(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<CommunitySessionPage> {
    return this.looks.sessions(caller, id, query);
  }

  @Post('schools/:id/community-sessions')
  @Can('outreach.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async addSession(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CommunitySessionBody,
  ): Promise<void> {
    await this.desk.addSession(caller, id, body);
  }

  @Put('community-sessions/:id')
  @Can('outreach.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changeSession(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CommunitySessionChangeBody,
  ): Promise<void> {
    await this.desk.changeSession(caller, id, body);
  }

  @Delete('community-sessions/:id')
  @Can('outreach.write')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Can be undone' })
  async removeSession(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.desk.setSessionAway(caller, id, true);
  }

  @Post('community-sessions/:id/restoration')
  @Can('outreach.write')
  @HttpCode(204)
  @ApiNoContentResponse()
  async restoreSession(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.desk.setSessionAway(caller, id, false);
  }
}
