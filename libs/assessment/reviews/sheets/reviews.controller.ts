import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller, type Page } from '@libs/platform';
import { Conflicts } from './conflicts.service';
import { ReviewDesk } from './review-desk.service';
import { ConflictBody, FinishBody, OwnReviewsPageQuery, SheetBody } from './review.dto';
import { OwnReviewPage, ReviewSheetView, SavedSheetView, type OwnReviewView } from './review.view';
import { ReviewWriting } from './review-writing.service';

/** 评审员: the reviewer's own sheets. */
@ApiTags('reviews')
@Controller('api/reviews')
@Can('review.write')
export class ReviewsController {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly writing: ReviewWriting,
    private readonly conflicts: Conflicts,
  ) {}

  @Get()
  @ApiOkResponse({ type: OwnReviewPage })
  list(@CurrentCaller() caller: Caller, @Query() query: OwnReviewsPageQuery): Promise<Page<OwnReviewView>> {
    return this.desk.list(caller, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: ReviewSheetView })
  open(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ReviewSheetView> {
    return this.desk.one(caller, id);
  }

  @Put(':id/lines')
  @ApiOkResponse({ type: SavedSheetView, description: 'A draft: half of it may be open' })
  async save(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SheetBody,
  ): Promise<SavedSheetView> {
    return { version: await this.writing.save(caller, id, body) };
  }

  @Post(':id/completion')
  @HttpCode(200)
  @ApiOkResponse({ type: SavedSheetView, description: 'Once: from now on it stands' })
  async finish(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: FinishBody,
  ): Promise<SavedSheetView> {
    return { version: await this.writing.finish(caller, id, version) };
  }

  @Post(':id/conflict')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The sheet goes to somebody else' })
  declareConflict(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ConflictBody,
  ): Promise<void> {
    return this.conflicts.declare(caller, id, reason);
  }
}
