import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller, type Page } from '@libs/platform';
import { StandardRevisionBody } from '../drafts/draft.dto';
import { Drafts } from '../drafts/drafts.service';
import { SimulatedSchoolsDto } from './simulation.dto';
import { SimulationOrders } from './simulation-orders.service';
import { SimulationQuery } from './simulation.query';
import { SimulatedSchoolPage, SimulationView, type SimulatedSchoolView } from './simulation.view';
import { SimulationViews } from './simulation-views.service';

@ApiTags('rating')
@Controller('api/rating/standard-drafts/:id/simulation')
@Can('rating.edit-standard')
export class SimulationsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly orders: SimulationOrders,
    private readonly views: SimulationViews,
    private readonly query: SimulationQuery,
  ) {}

  /** Orders it; the worker does it. The same document is worked out once. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: SimulationView })
  async ask(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { revision }: StandardRevisionBody,
  ): Promise<SimulationView> {
    await this.orders.ask(caller, id, revision);
    return this.views.of(await this.drafts.get(id));
  }

  /** Of the draft as it stands. */
  @Get()
  @ApiOkResponse({ type: SimulationView })
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<SimulationView> {
    return this.views.of(await this.drafts.get(id));
  }

  @Get('schools')
  @ApiOkResponse({ type: SimulatedSchoolPage })
  async schools(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: SimulatedSchoolsDto,
  ): Promise<Page<SimulatedSchoolView>> {
    const simulation = await this.views.get(await this.drafts.get(id));
    return this.query.schools(simulation.id, query);
  }
}
