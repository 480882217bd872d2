import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, pageOf, type Caller, type Page } from '@libs/platform';
import { ConflictDesk } from './conflict-desk.service';
import { OwnReviewsQuery } from './own-reviews.query';
import { ReviewDesk } from './review-desk.service';
import { ConflictBody, FinishBody, OwnReviewsPageQuery, SheetBody } from './review.dto';
import { OwnReviewPage, ReviewSheetView, SavedSheetView, type OwnReviewView } from './review.view';
import { ReviewWriting } from './review-writing.service';

/** 评审专家: the reviewer's own sheets. */
@ApiTags('reviews')
@Controller('api/reviews')
@Can('review.write')
export class ReviewsController {
  constructor(
    private readonly own: OwnReviewsQuery,
    private readonly desk: ReviewDesk,
    private readonly writing: ReviewWriting,
    private readonly conflicts: ConflictDesk,
  ) {}

  @Get()
  @ApiOkResponse({ type: OwnReviewPage })
  async list(
    @CurrentCaller() caller: Caller,
    @Query() query: OwnReviewsPageQuery,
  ): Promise<Page<OwnReviewView>> {
    const [views, total] = await this.own.page(caller.personId, query.shelf ?? 'open', query);
    return pageOf(views, query, total);
  }

  @Get(':id')
  @ApiOkResponse({ type: ReviewSheetView })
  open(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<ReviewSheetView> {
    return this.desk.one(caller, id);
  }

  @Get(':id/evidence/:evidenceId')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  evidence(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('evidenceId', ParseUUIDPipe) evidenceId: string,
  ): Promise<StreamableFile> {
    return this.desk.file(caller, id, evidenceId);
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
    return this.conflicts.ofSheet(caller, id, reason);
  }
}
