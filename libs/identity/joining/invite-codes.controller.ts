import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, pageOf, PageQuery, type Caller } from '@libs/platform';
import { InviteCodePage, inviteCodeView, InviteCodeView, NewInviteCodeBody } from './invite-code.dto';
import { InviteCodes } from './invite-codes.service';

@ApiTags('identity')
@Can('class.invite')
@Controller('api')
export class InviteCodesController {
  constructor(private readonly codes: InviteCodes) {}

  @Get('classes/:id/invite-codes')
  @ApiOkResponse({ type: InviteCodePage, description: 'Codes that work now, the last one first' })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<InviteCodePage> {
    const [codes, total] = await this.codes.listOf(caller, id, query);
    return pageOf(codes.map(inviteCodeView), query, total);
  }

  @Post('classes/:id/invite-codes')
  @ApiCreatedResponse({ type: InviteCodeView })
  async issue(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewInviteCodeBody,
  ): Promise<InviteCodeView> {
    return inviteCodeView(await this.codes.issue(caller, id, body.days));
  }

  @Delete('invite-codes/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.codes.revoke(caller, id);
  }
}
