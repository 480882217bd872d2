import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, PageQuery, type Caller } from '@libs/platform';
import { SiteVisitAnswerBody, SiteVisitPlanBody } from './site-visit.dto';
import { SiteVisitLooks } from './site-visit-looks.service';
import { AssessmentSiteVisitView, VisitCandidatePage } from './site-visit.view';
import { VisitPlanning } from './visit-planning.service';
import { VisitAnswers } from './visit-reports.service';

@ApiTags('site-visits')
@Controller('api/assessments/:id/site-visit')
export class AssessmentSiteVisitController {
  constructor(
    private readonly looks: SiteVisitLooks,
    private readonly planning: VisitPlanning,
    private readonly answers: VisitAnswers,
  ) {}

  @Get()
  @Can('site-visit.view')
  @ApiOkResponse({ type: AssessmentSiteVisitView, description: 'A school reads no names of visitors' })
  show(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AssessmentSiteVisitView> {
    return this.looks.ofAssessment(caller, id);
  }

  @Put()
  @Can('site-visit.plan')
  @ApiOkResponse({ type: AssessmentSiteVisitView })
  async plan(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SiteVisitPlanBody,
  ): Promise<AssessmentSiteVisitView> {
    await this.planning.plan(caller, id, body);
    return this.looks.ofAssessment(caller, id);
  }

  @Get('candidates')
  @Can('site-visit.plan')
  @ApiOkResponse({ type: VisitCandidatePage, description: 'Reviewers who may visit the school' })
  candidates(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
  ): Promise<VisitCandidatePage> {
    return this.planning.list(caller, id, query);
  }

  @Put('answer')
  @Can('site-visit.answer')
  @ApiOkResponse({ type: AssessmentSiteVisitView })
  async answer(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SiteVisitAnswerBody,
  ): Promise<AssessmentSiteVisitView> {
    await this.answers.answer(caller, id, body);
    return this.looks.ofAssessment(caller, id);
  }
}
