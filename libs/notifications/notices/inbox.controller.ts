import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock, CurrentCaller, pageOf, PageQuery, SignedIn, type Caller } from '@libs/platform';
import { ReadingsBody } from './notice.dto';
import { InboxSummaryView, NoticePage, noticeView } from './notice.view';
import { Inbox } from './inbox.service';

@ApiTags('notifications')
@Controller('api/me')
@SignedIn()
export class InboxController {
  constructor(
    private readonly inbox: Inbox,
    private readonly clock: Clock,
  ) {}

  @Get('notices')
  @ApiOkResponse({ type: NoticePage })
  async list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<NoticePage> {
    const [notices, total] = await this.inbox.page(caller.personId, query);
    const items = notices.map((notice) => noticeView(notice, caller.locale));
    return pageOf(items, query, total);
  }

  @Get('notice-summary')
  @ApiOkResponse({ type: InboxSummaryView })
  async summary(@CurrentCaller() caller: Caller): Promise<InboxSummaryView> {
    return { unread: await this.inbox.countUnread(caller.personId) };
  }

  @Post('notice-readings')
  @HttpCode(204)
  @ApiNoContentResponse()
  async read(@CurrentCaller() caller: Caller, @Body() { ids }: ReadingsBody): Promise<void> {
    await this.inbox.read(caller.personId, ids ?? null, this.clock.now());
  }
}
