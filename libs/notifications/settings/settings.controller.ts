import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { NoticeSettingsBody } from './settings.dto';
import { NoticeSettings } from './settings.service';
import { NoticeSettingsView } from './settings.view';

@ApiTags('notifications')
@Controller('api/me/notice-settings')
@SignedIn()
export class NoticeSettingsController {
  constructor(private readonly settings: NoticeSettings) {}

  @Get()
  @ApiOkResponse({ type: NoticeSettingsView })
  show(@CurrentCaller() caller: Caller): Promise<NoticeSettingsView> {
    return this.settings.of(caller);
  }

  @Put()
  @ApiOkResponse({ type: NoticeSettingsView })
  async change(
    @CurrentCaller() caller: Caller,
    @Body() body: NoticeSettingsBody,
  ): Promise<NoticeSettingsView> {
    await this.settings.set(caller.personId, body);
    return this.settings.of(caller);
  }
}
