import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller, type Page } from '@libs/platform';
import { Publishing } from '../publishing/publishing.service';
import {
  StandardCheckBody,
  StandardDraftBeginBody,
  StandardDraftSaveBody,
  StandardPublicationBody,
  StandardRevisionBody,
} from './draft.dto';
import { DraftListQuery } from './draft-list.query';
import {
  StandardDraftPage,
  StandardDraftView,
  StandardProblemsView,
  type StandardDraftRowView,
} from './draft.view';
import { DraftViews } from './draft-views.service';
import { Drafts } from './drafts.service';

@ApiTags('rating')
@Controller('api/rating/standard-drafts')
@Can('rating.edit-standard')
export class StandardDraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly views: DraftViews,
    private readonly lists: DraftListQuery,
    private readonly publishing: Publishing,
  ) {}

  @Get()
  @ApiOkResponse({ type: StandardDraftPage })
  list(@Query() query: PageQuery): Promise<Page<StandardDraftRowView>> {
    return this.lists.list(query);
  }

  @Post()
  @ApiCreatedResponse({ type: StandardDraftView })
  async begin(
    @CurrentCaller() caller: Caller,
    @Body() body: StandardDraftBeginBody,
  ): Promise<StandardDraftView> {
    return this.views.of(await this.drafts.begin(caller, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: StandardDraftView })
  find(@Param('id', ParseUUIDPipe) id: string): Promise<StandardDraftView> {
    return this.views.of(id);
  }

  /** Keeps what was written, sound or not; the answer names what is still wrong. */
  @Put(':id')
  @ApiOkResponse({ type: StandardDraftView })
  async save(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: StandardDraftSaveBody,
  ): Promise<StandardDraftView> {
    await this.drafts.save(caller, id, body);
    return this.views.of(id);
  }

  /** What would be wrong with this, told while it is being written; keeps nothing. */
  @Post(':id/problems')
  @HttpCode(200)
  @ApiOkResponse({ type: StandardProblemsView })
  async check(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { document }: StandardCheckBody,
  ): Promise<StandardProblemsView> {
    return { problems: await this.views.problems(id, document) };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Put away; `restoration` takes it up again' })
  discard(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { revision }: StandardRevisionBody,
  ): Promise<void> {
    return this.drafts.discard(caller, id, revision);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @ApiOkResponse({ type: StandardDraftView })
  async restore(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StandardDraftView> {
    await this.drafts.restore(caller, id);
    return this.views.of(id);
  }

  /** Makes a version of it, for good, under the same id. */
  @Post(':id/publication')
  @HttpCode(204)
  @ApiNoContentResponse()
  publish(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: StandardPublicationBody,
  ): Promise<void> {
    return this.publishing.publish(caller, id, body);
  }
}
