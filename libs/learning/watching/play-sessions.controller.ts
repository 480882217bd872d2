import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, ShortWay, SignedIn, type Caller } from '@libs/platform';
import { OpenPlaySessionDto, ReportDto } from './play-session.dto';
import { PlaybackView, PlaySessionView, ReportAnswerView } from './play-session.view';
import { PlaySessions } from './play-sessions.service';
import { isPlainReport } from './plain-report.rule';
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
    return this.sessions.open(caller, body);
  }

  @Post(':id/reports')
  @ShortWay(reportAtOnce)
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

/** A report as every player sends it needs nothing looked up about its shape. */
function reportAtOnce(
  desk: PlaySessionsController,
  caller: Caller,
  { params, body }: { params: unknown; body: unknown },
): Promise<ReportAnswerView> | null {
  return isPlainReport(body) ? desk.report(caller, (params as { id: string }).id, body) : null;
}
