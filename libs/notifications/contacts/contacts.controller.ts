import { Body, Controller, Delete, HttpCode, Param, ParseEnumPipe, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, NotFound, Open, SignedIn, type Caller } from '@libs/platform';
import { outerChannels, type OuterChannel } from '../notices/notice-kinds.rule';
import { Connecting } from './connecting.service';
import { EmailBody, EmailCodeBody, WechatBody } from './contact.dto';
import { Contacts } from './contacts.service';

const channel = new ParseEnumPipe({ email: 'email', wechat: 'wechat' });

@ApiTags('notifications')
@Controller('api/me/notice-contacts')
@SignedIn()
export class NoticeContactsController {
  constructor(
    private readonly connecting: Connecting,
    private readonly contacts: Contacts,
  ) {}

  @Put('email')
  @HttpCode(204)
  @ApiNoContentResponse()
  async addEmail(@CurrentCaller() caller: Caller, @Body() { email }: EmailBody): Promise<void> {
    await this.connecting.addEmail(caller, email);
  }

  @Post('email/confirmation')
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirmEmail(@CurrentCaller() caller: Caller, @Body() { code }: EmailCodeBody): Promise<void> {
    await this.connecting.confirmEmail(caller, code);
  }

  @Post('wechat')
  @HttpCode(204)
  @ApiNoContentResponse()
  async addWechat(@CurrentCaller() caller: Caller, @Body() { code, state }: WechatBody): Promise<void> {
    await this.connecting.addWechat(caller, code, state);
  }

  @Delete(':channel')
  @HttpCode(204)
  @ApiParam({ name: 'channel', enum: outerChannels, enumName: 'OuterChannel' })
  @ApiNoContentResponse()
  async disconnect(
    @CurrentCaller() caller: Caller,
    @Param('channel', channel) name: OuterChannel,
  ): Promise<void> {
    await this.contacts.disconnect(caller.personId, name);
  }
}

/** The way out that stands in every message; mail programs use it with one click (RFC 8058). */
@ApiTags('notifications')
@Controller('api/notice-unsubscriptions')
@Open()
export class UnsubscriptionsController {
  constructor(private readonly contacts: Contacts) {}

  /** @throws NotFound `notice.no-such-link` */
  @Post(':token')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Param('token') token: string): Promise<void> {
    if (!(await this.contacts.unsubscribe(token))) {
      throw new NotFound('notice.no-such-link', 'There is no such link.');
    }
  }
}
