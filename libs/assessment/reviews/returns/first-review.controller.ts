import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller } from '@libs/platform';
import { FirstReviewBody, RejectionBody, ReturnBody } from './first-review.dto';
import { ReturnsView, ReviewedAssessmentView } from './first-review.view';
import { FirstReview } from './first-review.service';

/** 区级初评: a district takes what a school hands in, gives it back with reasons, rejects, recommends or confirms it. */
@ApiTags('reviews')
@Controller('api/assessments/:id')
export class FirstReviewController {
  constructor(private readonly review: FirstReview) {}

  @Post('receipt')
  @Can('review.first')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewedAssessmentView })
  receive(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FirstReviewBody,
  ): Promise<ReviewedAssessmentView> {
    return this.review.step(caller, id, 'receive', body).then(viewOf);
  }

  @Post('return')
  @Can('review.first')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewedAssessmentView, description: 'Back to the school, with a list of reasons' })
  giveBack(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReturnBody,
  ): Promise<ReviewedAssessmentView> {
    return this.review.giveBack(caller, id, body).then(viewOf);
  }

  @Post('rejection')
  @Can('review.first')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewedAssessmentView })
  reject(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RejectionBody,
  ): Promise<ReviewedAssessmentView> {
    return this.review.step(caller, id, 'reject', body).then(viewOf);
  }

  @Post('recommendation')
  @Can('review.first')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewedAssessmentView, description: 'On to the city' })
  recommend(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FirstReviewBody,
  ): Promise<ReviewedAssessmentView> {
    return this.review.step(caller, id, 'recommend', body).then(viewOf);
  }

  @Post('confirmation')
  @Can('review.first')
  @HttpCode(200)
  @ApiOkResponse({
    type: ReviewedAssessmentView,
    description: 'Basic only: every gate is met by the figures',
  })
  confirm(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FirstReviewBody,
  ): Promise<ReviewedAssessmentView> {
    return this.review.step(caller, id, 'confirm-basic', body).then(viewOf);
  }

  @Get('returns')
  @Can('assessment.view')
  @ApiOkResponse({ type: ReturnsView })
  returns(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ReturnsView> {
    return this.review.returns(caller, id);
  }
}

const viewOf = ({ id, state, version }: ReviewedAssessmentView): ReviewedAssessmentView => ({
  id,
  state,
  version,
});
