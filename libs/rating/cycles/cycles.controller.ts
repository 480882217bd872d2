import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller, type Page } from '@libs/platform';
import { CycleClosings } from './cycle-closings.service';
import { CycleDesk } from './cycle-desk.service';
import { ClosingBody, CycleChangeBody, NewCycleBody } from './cycle.dto';
import { CycleDetailView, CyclePage, FreezeCheckView } from './cycle.view';

@ApiTags('rating')
@Controller('api/rating/cycles')
export class RatingCyclesController {
  constructor(
    private readonly desk: CycleDesk,
    private readonly closings: CycleClosings,
  ) {}

  @Get()
  @Can('rating.view-cycles')
  @ApiOkResponse({ type: CyclePage })
  list(@Query() query: PageQuery): Promise<Page<CycleDetailView>> {
    return this.desk.page(query);
  }

  @Get(':id')
  @Can('rating.view-cycles')
  @ApiOkResponse({ type: CycleDetailView })
  get(@Param('id', ParseUUIDPipe) id: string): Promise<CycleDetailView> {
    return this.desk.get(id);
  }

  @Post()
  @Can('rating.run-cycles')
  @ApiCreatedResponse({ type: CycleDetailView })
  open(@CurrentCaller() caller: Caller, @Body() body: NewCycleBody): Promise<CycleDetailView> {
    return this.desk.open(caller, body);
  }

  @Put(':id/dates')
  @Can('rating.run-cycles')
  @ApiOkResponse({ type: CycleDetailView })
  setDates(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CycleChangeBody,
  ): Promise<CycleDetailView> {
    return this.desk.change(caller, id, body);
  }

  /** Orders the last count and the freeze; the worker does it. It cannot be taken back. */
  @Post(':id/closing')
  @HttpCode(202)
  @Can('rating.run-cycles')
  @ApiAcceptedResponse()
  async close(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: ClosingBody,
  ): Promise<void> {
    await this.closings.order(id, caller.personId, version);
  }

  /** Works the hash of the frozen figures out again. */
  @Get(':id/verification')
  @Can('rating.view-cycles')
  @ApiOkResponse({ type: FreezeCheckView })
  verify(@Param('id', ParseUUIDPipe) id: string): Promise<FreezeCheckView> {
    return this.desk.check(id);
  }
}
