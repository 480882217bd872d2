import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller } from '@libs/platform';
import { FeedbackService } from './feedback.service';
import { ActivityFeedbackView } from './feedback.view';

@ApiTags('activities')
@Controller('api/activities/:id/feedback')
export class ActivityFeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Get()
  @Can('activity.feedback')
  @ApiOkResponse({ type: ActivityFeedbackView })
  read(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<ActivityFeedbackView> {
    return this.feedback.read(caller, id, query);
  }
}
