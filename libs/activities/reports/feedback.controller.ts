import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller } from '@libs/platform';
import { FeedbackService } from './feedback.service';
import { FeedbackSummaryView } from './feedback.view';

@ApiTags('activities')
@Controller('api/activities/:id/feedback')
export class ActivityFeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Get()
  @Can('activity.feedback')
  @ApiOkResponse({ type: FeedbackSummaryView })
  read(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<FeedbackSummaryView> {
    return this.feedback.read(caller, id, query);
  }
}
