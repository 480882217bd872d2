import { Controller, Delete, Get, Header, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentCaller, Open, SignedIn, type Caller } from '@libs/platform';
import { CalendarFeedView, NewCalendarFeedView } from './calendar-feed.view';
import { CalendarFeeds } from './calendar-feeds.service';

@ApiTags('plans')
@Controller('api')
@SignedIn()
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get('me/calendar-feeds')
  @ApiOkResponse({ type: [CalendarFeedView] })
  list(@CurrentCaller() caller: Caller): Promise<CalendarFeedView[]> {
    return this.feeds.list(caller);
  }

  @Post('me/calendar-feeds')
  @ApiCreatedResponse({ type: NewCalendarFeedView })
  add(@CurrentCaller() caller: Caller): Promise<NewCalendarFeedView> {
    return this.feeds.add(caller);
  }

  @Delete('me/calendar-feeds/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  takeBack(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.feeds.takeBack(caller, id);
  }

  /** Calendars have no session: the address itself is what they show. */
  @Get('calendars/:token/jiaxue.ics')
  @Open()
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ type: String })
  read(@Param('token') token: string): Promise<string> {
    return this.feeds.read(token);
  }
}
