import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, type Caller, type Page } from '@libs/platform';
import { VetoCases, type VetoAct } from './veto-cases.service';
import { VetoDesk } from './veto-desk.service';
import {
  NewVetoBody,
  VetoConclusionBody,
  VetoDecisionBody,
  VetoLiftBody,
  VetoListDto,
  VetoReplyBody,
} from './veto.dto';
import { OwnVetoPage, OwnVetoView, VetoCaseView, VetoPage } from './veto.view';

const decide = 'rating.decide-vetoes';

@ApiTags('rating')
@Controller('api/rating')
export class VetoesController {
  constructor(
    private readonly desk: VetoDesk,
    private readonly cases: VetoCases,
  ) {}

  @Get('vetoes')
  @Can('rating.view-vetoes')
  @ApiOkResponse({ type: VetoPage, description: 'What waits for the city first' })
  list(@CurrentCaller() caller: Caller, @Query() query: VetoListDto): Promise<Page<VetoCaseView>> {
    return this.desk.page(caller, query);
  }

  @Get('schools/:unitId/vetoes')
  @Can('rating.reply-to-veto')
  @ApiOkResponse({ type: OwnVetoPage })
  ofSchool(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Query() query: VetoListDto,
  ): Promise<Page<OwnVetoView>> {
    return this.desk.ofSchool(caller, unitId, query);
  }

  @Get('vetoes/:id')
  @Can('rating.view-vetoes')
  @ApiOkResponse({ type: VetoCaseView })
  open(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<VetoCaseView> {
    return this.desk.open(caller, id);
  }

  @Post('vetoes')
  @Can(decide)
  @ApiCreatedResponse({ type: VetoCaseView })
  async begin(@CurrentCaller() caller: Caller, @Body() body: NewVetoBody): Promise<VetoCaseView> {
    const veto = await this.desk.draft(caller, body);
    await this.cases.open(veto);
    return this.desk.open(caller, veto.id);
  }

  @Put('vetoes/:id/reply')
  @Can('rating.reply-to-veto')
  @ApiOkResponse({ type: OwnVetoView })
  async reply(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text, version }: VetoReplyBody,
  ): Promise<OwnVetoView> {
    await this.desk.row(caller, id, 'rating.reply-to-veto');
    await this.cases.reply(id, { role: 'coordinator', by: caller.personId, version }, text.trim());
    return this.desk.openOwn(caller, id);
  }

  @Post('vetoes/:id/decision')
  @Can(decide)
  @HttpCode(200)
  @ApiOkResponse({ type: VetoCaseView })
  async decide(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { verdict, text, version }: VetoDecisionBody,
  ): Promise<VetoCaseView> {
    await this.desk.row(caller, id, decide);
    await this.cases[verdict](id, byCity(caller, version), text.trim());
    return this.desk.open(caller, id);
  }

  @Post('vetoes/:id/conclusion')
  @Can(decide)
  @HttpCode(200)
  @ApiOkResponse({ type: VetoCaseView })
  async conclude(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { tier, version }: VetoConclusionBody,
  ): Promise<VetoCaseView> {
    await this.desk.row(caller, id, decide);
    await this.cases.conclude(id, byCity(caller, version), tier);
    return this.desk.open(caller, id);
  }

  @Post('vetoes/:id/lift')
  @Can(decide)
  @HttpCode(200)
  @ApiOkResponse({ type: VetoCaseView })
  async lift(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, version }: VetoLiftBody,
  ): Promise<VetoCaseView> {
    await this.desk.row(caller, id, decide);
    await this.cases.lift(id, byCity(caller, version), reason.trim());
    return this.desk.open(caller, id);
  }
}

const byCity = ({ personId }: Caller, version: number): VetoAct => ({
  role: 'city_officer',
  by: personId,
  version,
});
