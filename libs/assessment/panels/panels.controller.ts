import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, offsetOf, pageOf, reaches, type Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import {
  candidateDetailView,
  candidateView,
  PanelCandidateDetailView,
  PanelCandidatePage,
  sensitivityView,
  SensitivityView,
} from './panel-candidate.view';
import { PanelDecisions } from './panel-decisions.service';
import { MinutesDto, NewPanelDto, PanelDecisionDto, PanelPageQuery } from './panel.dto';
import { PanelListQuery } from './panel-list.query';
import { PanelLists } from './panel-lists.service';
import { panelDetailView, PanelDetailView, PanelPage, panelView, PanelView } from './panel.view';
import { Panels } from './panels.service';

@ApiTags('assessment')
@Controller('api/panels')
export class PanelsController {
  constructor(
    private readonly panels: Panels,
    private readonly decisions: PanelDecisions,
    private readonly query: PanelListQuery,
    private readonly access: AssessmentAccess,
  ) {}

  @Get()
  @Can('panel.view')
  @ApiOkResponse({ type: PanelPage })
  async list(@Query() query: PanelPageQuery): Promise<PanelPage> {
    const { items, ...page } = await this.panels.list(query.cycleId, query);
    return { ...page, items: items.map(panelView) };
  }

  @Post()
  @Can('panel.run')
  @ApiCreatedResponse({ type: PanelView })
  async open(@CurrentCaller() caller: Caller, @Body() body: NewPanelDto): Promise<PanelView> {
    return panelView(await this.panels.open(body, caller.personId));
  }

  @Get(':id')
  @Can('panel.view')
  @ApiOkResponse({ type: PanelDetailView })
  async one(@Param('id', ParseUUIDPipe) id: string): Promise<PanelDetailView> {
    return panelDetailView(await this.panels.get(id), await this.query.decisionsOf(id));
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @Can('panel.run')
  @ApiOkResponse({ type: PanelDetailView })
  async decide(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PanelDecisionDto,
  ): Promise<PanelDetailView> {
    await this.access.open(caller, 'panel.run', body.assessmentId);
    await this.decisions.decide(id, body, caller.personId);
    return panelDetailView(await this.panels.get(id), await this.query.decisionsOf(id));
  }

  @Post(':id/conclusion')
  @HttpCode(200)
  @Can('panel.run')
  @ApiOkResponse({ type: PanelView })
  async conclude(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { minutes }: MinutesDto,
  ): Promise<PanelView> {
    return panelView(await this.panels.conclude(id, minutes));
  }
}

@ApiTags('assessment')
@Controller('api/panel-candidates')
@Can('panel.view')
export class PanelCandidatesController {
  constructor(
    private readonly lists: PanelLists,
    private readonly panels: Panels,
    private readonly access: AssessmentAccess,
  ) {}

  @Get()
  @ApiOkResponse({ type: PanelCandidatePage })
  async list(@CurrentCaller() caller: Caller, @Query() query: PanelPageQuery): Promise<PanelCandidatePage> {
    const waiting = await this.lists.list(await this.panels.cycleOf(query.cycleId));
    const all = waiting.filter(({ unitPath }) => reaches(caller, 'panel.view', unitPath));
    const offset = offsetOf(query);
    const shown = all.slice(offset, offset + query.pageSize).map((line) => candidateView(line, all));
    return pageOf(shown, query, all.length);
  }

  @Get(':assessmentId')
  @ApiOkResponse({ type: PanelCandidateDetailView })
  async one(
    @CurrentCaller() caller: Caller,
    @Param('assessmentId', ParseUUIDPipe) id: string,
  ): Promise<PanelCandidateDetailView> {
    await this.access.open(caller, 'panel.view', id);
    const { line, all } = await this.lists.beside(id);
    const near = all.filter(({ unitPath }) => reaches(caller, 'panel.view', unitPath));
    return candidateDetailView(line, near, await this.lists.judgedOf(line), caller.locale);
  }

  @Get(':assessmentId/sensitivity')
  @ApiOkResponse({ type: SensitivityView })
  async sensitivity(
    @CurrentCaller() caller: Caller,
    @Param('assessmentId', ParseUUIDPipe) id: string,
  ): Promise<SensitivityView> {
    await this.access.open(caller, 'panel.view', id);
    const { found, standard } = await this.lists.sensitivityOf(await this.lists.get(id));
    return sensitivityView(found, standard, caller.locale);
  }
}
