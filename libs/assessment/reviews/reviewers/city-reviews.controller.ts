import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller, type Page } from '@libs/platform';
import {
  AppointReviewerBody,
  OpenReviewBody,
  ReplacementBody,
  ReviewerCandidateQuery,
  ReviewersPageQuery,
  SeatBody,
} from './assignment.dto';
import {
  AssessmentReviewsView,
  ReviewerAppointedView,
  ReviewerCandidatePage,
  ReviewerPage,
  type ReviewerCandidateView,
  type ReviewerView,
} from './assignment.view';
import { Assignments } from './assignments.service';
import { CityReviews } from './city-reviews.service';
import { ReviewerOffice } from './reviewer-office.service';
import { ReviewerPool } from './reviewer-pool.service';

/** 市级复评: the pool of reviewers, who reviews what, and both sheets once they are finished. */
@ApiTags('reviews')
@Controller('api')
@Can('review.oversee')
export class CityReviewsController {
  constructor(
    private readonly pool: ReviewerPool,
    private readonly office: ReviewerOffice,
    private readonly reviews: CityReviews,
    private readonly assignments: Assignments,
  ) {}

  @Get('reviewers')
  @ApiOkResponse({ type: ReviewerPage })
  reviewers(
    @CurrentCaller() caller: Caller,
    @Query() query: ReviewersPageQuery,
  ): Promise<Page<ReviewerView>> {
    return this.pool.page(caller, query);
  }

  @Get('reviewers/candidates')
  @ApiOkResponse({ type: ReviewerCandidatePage, description: 'Experts of the registers' })
  candidates(
    @CurrentCaller() caller: Caller,
    @Query() query: ReviewerCandidateQuery,
  ): Promise<Page<ReviewerCandidateView>> {
    return this.office.candidates(caller, query);
  }

  /** From the registers; by the phone number as any other role, relieved as any other role. */
  @Post('reviewers')
  @ApiCreatedResponse({ type: ReviewerAppointedView })
  async appoint(
    @CurrentCaller() caller: Caller,
    @Body() { memberId }: AppointReviewerBody,
  ): Promise<ReviewerAppointedView> {
    return { grantId: await this.office.appoint(caller, memberId) };
  }

  @Get('assessments/:id/reviews')
  @ApiOkResponse({ type: AssessmentReviewsView })
  of(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssessmentReviewsView> {
    return this.assignments.of(caller, id);
  }

  @Post('assessments/:id/reviews')
  @HttpCode(200)
  @ApiOkResponse({ type: AssessmentReviewsView, description: 'Opens the review: two reviewers are drawn' })
  async open(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: OpenReviewBody,
  ): Promise<AssessmentReviewsView> {
    await this.reviews.open(caller, id, version);
    return this.assignments.of(caller, id);
  }

  @Post('assessments/:id/reviewers')
  @HttpCode(200)
  @ApiOkResponse({
    type: AssessmentReviewsView,
    description: 'Empty seats are filled; the third may be chosen',
  })
  async seat(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reviewerId }: SeatBody,
  ): Promise<AssessmentReviewsView> {
    await this.reviews.seat(caller, id, reviewerId);
    return this.assignments.of(caller, id);
  }

  @Post('reviews/:id/replacement')
  @HttpCode(200)
  @ApiOkResponse({
    type: AssessmentReviewsView,
    description: 'Somebody else is drawn in the place of this one',
  })
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReplacementBody,
  ): Promise<AssessmentReviewsView> {
    return this.assignments.of(caller, await this.reviews.replace(caller, id, reason));
  }
}
