import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, Frequent, SignedIn, type Caller } from '@libs/platform';
import { OpenPlaySessionDto, ReportDto } from './play-session.dto';
import { PlaybackView, PlaySessionView, ReportAnswerView } from './play-session.view';
import { PlaySessions } from './play-sessions.service';
import { Reports } from './reports.service';

@ApiTags('learning')
@Controller('api/play-sessions')
@SignedIn()
export class PlaySessionsController {
  constructor(
    private readonly sessions: PlaySessions,
    private readonly reports: Reports,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: PlaySessionView })
  open(@CurrentCaller() caller: Caller, @Body() body: OpenPlaySessionDto): Promise<PlaySessionView> {
    return this.sessions.open(caller, body.lessonId);
  }

  @Post(':id/reports')
  @Frequent()
  @HttpCode(200)
  @ApiOkResponse({ type: ReportAnswerView })
  report(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: ReportDto,
  ): Promise<ReportAnswerView> {
    return this.reports.take(caller, id, body);
  }

  @Post(':id/renewals')
  @ApiCreatedResponse({ type: PlaybackView })
  renew(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<PlaybackView> {
    return this.sessions.renew(caller, id);
  }
}
