import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { ReviewOutcomeView } from '../reviewers/assignment.view';
import { ReviewOutcomes } from './review-outcomes.service';

@ApiTags('reviews')
@Controller('api/assessments/:id/review-outcome')
export class ReviewOutcomesController {
  constructor(private readonly outcomes: ReviewOutcomes) {}

  @Get()
  @Can('assessment.view')
  @ApiOkResponse({ type: ReviewOutcomeView })
  of(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ReviewOutcomeView> {
    return this.outcomes.of(caller, id);
  }
}
